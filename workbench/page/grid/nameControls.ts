/** Controls of the grid that show a picture or a bare field, and what a screen reader should call them. */
const fields: readonly (readonly [selector: string, name: string])[] = [
  ['.o-named-range-selector input', 'Name box'],
  ['.o-composer', 'Formula bar'],
  ['.o-add-sheet', 'Add sheet'],
  ['.o-list-sheets', 'All sheets'],
];

const nameControl = (element: Element, name: string): void => {
  if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
};

const nameAll = (grid: HTMLElement, word: (english: string) => string): void => {
  for (const [selector, name] of fields) {
    for (const element of grid.querySelectorAll(selector)) nameControl(element, word(name));
  }
  for (const composer of grid.querySelectorAll('.o-composer')) {
    composer.setAttribute('role', 'textbox');
    if (composer.getAttribute('tabindex') === '1') composer.setAttribute('tabindex', '0');
  }
  for (const button of grid.querySelectorAll('.o-menu-item-button[title], .o-add-sheet, .o-list-sheets')) {
    if (button.querySelector('input')) continue;
    button.setAttribute('role', 'button');
    const shown = button.textContent?.trim();
    const title = button.getAttribute('title');
    if (!shown && title) nameControl(button, title);
  }
  for (const input of grid.querySelectorAll('.o-number-editor[title] input')) {
    nameControl(input, input.closest('[title]')?.getAttribute('title') ?? '');
  }
};

/**
 * Gives the grid's tool bar the names that its pictures lack, and keeps at it while the grid draws itself anew. Returns
 * what stops it.
 */
export const nameControls = (grid: HTMLElement, word: (english: string) => string): (() => void) => {
  let due = false;
  const later = (): void => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      nameAll(grid, word);
    });
  };
  const observer = new MutationObserver(later);
  observer.observe(grid, { childList: true, subtree: true });
  later();
  return () => observer.disconnect();
};
