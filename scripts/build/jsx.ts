/** What JSX becomes in the built pages. */
export { Fragment, h } from 'preact';
