import type { ComponentChildren } from 'preact';

/** Help beside a form: what it is for, and what happens with what is entered. */
export const Help = ({ children }: { children: ComponentChildren }) => <p class="field-hint">{children}</p>;
