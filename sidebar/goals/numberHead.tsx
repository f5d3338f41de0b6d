import type { ComponentChildren } from 'preact';

/** The head of a column of numbers. */
export const NumberHead = ({ children }: { children?: ComponentChildren }) => (
  <th scope="col" class="number">
    {children}
  </th>
);
