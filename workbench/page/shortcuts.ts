/**
 * The keys that lead out of the grid, which keeps the Tab key for its cells: those of Sheets, as
 * https://support.google.com/docs/answer/181110 names them for "Move focus out of editing area" and "Go to side panel".
 */
const places: readonly { readonly is: (event: KeyboardEvent) => boolean; readonly at: string }[] = [
  { is: ({ code, shiftKey }) => code === 'KeyM' && shiftKey, at: '.menu-bar [tabindex="0"]' },
  { is: ({ code, shiftKey }) => code === 'Period' && !shiftKey, at: '.sidebar iframe' },
];

/** Listens to these keys until the function that it gives is called. */
export const listenToShortcuts = (): (() => void) => {
  const press = (event: KeyboardEvent): void => {
    if (!event.ctrlKey || !event.altKey) return;
    const found = places.find(({ is }) => is(event));
    const place = found && document.querySelector<HTMLElement>(found.at);
    if (!place) return;
    event.preventDefault();
    event.stopPropagation();
    place.focus();
  };
  addEventListener('keydown', press, { capture: true });
  return () => removeEventListener('keydown', press, { capture: true });
};
