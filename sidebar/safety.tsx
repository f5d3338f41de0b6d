import { render } from 'preact';

const app = document.getElementById('app');
if (app) render(<p class="notice">Clientele</p>, app);
