/**
 * The one door to o-spreadsheet. It is used unmodified: what Sheets has and it lacks is added through what it
 * exports (registries, the compilation cache), see docs/decisions.
 */
import './polyfill.ts';

// The package's `main` is CommonJS inside a `"type": "module"` package, which Node cannot load: take the ESM build.
export * from '@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js';
