import { createApp } from 'vue';
import { start } from '../host.js';
import App from './App.vue';

void start(() => createApp(App).mount('#app'));
