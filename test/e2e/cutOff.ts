import type { Frame, Page } from 'playwright-core';

/**
 * Texts that a page of ours shows in part only, with where: those that stick out of a box which hides what sticks out and
 * cannot be scrolled, or out of the page; and in inputs and choices values and placeholders that are drawn wider than
 * their box. What is shortened with an ellipsis may be, where its title says it whole. A box that is hidden from sight, for
 * screen readers, counts for nothing.
 */
export const cutOff = (page: Frame | Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    // Fractions of a pixel, by which rounding differs.
    const slack = 1.5;
    const found: string[] = [];
    const isHidden = (one: Element): boolean =>
      one.closest('.unseen, [hidden], [inert], svg, option, datalist, template, style, script') !== null ||
      !one.checkVisibility({ visibilityProperty: true });
    const told = (one: Element, text: string): string =>
      `${one.tagName.toLowerCase()}.${one.className || '-'}: “${text.trim().slice(0, 60)}”`;

    /** The box that cuts something off, on the way up to one that can be scrolled; null where none does. */
    const cutBy = (from: Element, { left, right, top, bottom }: DOMRect): Element | null => {
      for (let box: Element | null = from; box && box !== document.documentElement; box = box.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(box);
        if (display === 'inline' || display === 'contents') continue;
        const edge = box.getBoundingClientRect();
        const out = {
          x: left < edge.left - slack || right > edge.right + slack,
          y: top < edge.top - slack || bottom > edge.bottom + slack,
        };
        if (out.x && /hidden|clip/.test(overflowX)) return box;
        if (out.y && /hidden|clip/.test(overflowY)) return box;
        if (out.x && /auto|scroll/.test(overflowX)) return null;
        if (out.y && /auto|scroll/.test(overflowY)) return null;
      }
      const page = document.documentElement;
      const isOut = left < -slack || right > page.clientWidth + slack;
      return isOut && page.scrollWidth <= page.clientWidth ? page : null;
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? '';
      if (!parent || text.trim() === '' || isHidden(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const by = box.width === 0 ? null : cutBy(parent, box);
      if (!by) continue;
      const isShortened = getComputedStyle(by).textOverflow === 'ellipsis';
      const whole = by.closest('[title]')?.getAttribute('title') ?? '';
      if (!(isShortened && whole.includes(text.trim()))) found.push(told(parent, text));
    }

    const context = document.createElement('canvas').getContext('2d');
    const inner = (one: Element): number => {
      const { paddingLeft, paddingRight } = getComputedStyle(one);
      return one.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    };
    const drawn = (one: Element, text: string): number => {
      if (!context) return 0;
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(one);
      context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      return context.measureText(text).width;
    };
    const unread = /^(checkbox|radio|range|color|file|hidden|date|time|datetime-local)$/;
    for (const one of document.querySelectorAll('input, select, textarea')) {
      if (isHidden(one)) continue;
      if (one instanceof HTMLSelectElement) {
        const text = one.selectedOptions[0]?.label ?? '';
        if (one.size <= 1 && !one.multiple && drawn(one, text) > inner(one) + slack)
          found.push(told(one, text));
      } else if (one instanceof HTMLTextAreaElement) {
        if (one.value === '' && one.scrollHeight > one.clientHeight + slack)
          found.push(told(one, one.placeholder));
      } else if (one instanceof HTMLInputElement && !unread.test(one.type)) {
        const text = one.value || one.placeholder;
        if (drawn(one, text) > inner(one) + slack) found.push(told(one, text));
      }
    }
    return found;
  });
