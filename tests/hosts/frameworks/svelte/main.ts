import { mount } from 'svelte';
import { start } from '../host.js';
import App from './App.svelte';

void start(() => mount(App, { target: document.getElementById('app')! }));
