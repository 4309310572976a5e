import { render } from 'svelte/server';
import App from './App.svelte';

export default (given) => render(App, { props: { given, bind: () => {} } }).body;
