/** What the grid finds in the page's global scope: Chart.js as its browser build has it, with a time scale. */
import * as parts from 'chart.js';
import Chart from 'chart.js/auto';
import 'chartjs-adapter-luxon';

const { Chart: _, ...members } = parts;
Object.assign(globalThis, { Chart: Object.assign(Chart, members) });
