import { render } from 'preact';
import { Boot } from './boot.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/views.css';
import './style/card.css';

const app = document.getElementById('app');
if (app) render(<Boot />, app);
