import type { Notices } from './grid/mountGrid.ts';
import { sayTo } from './sayTo.ts';
import { askPerson, type Store, showToast } from './store.ts';

/** How the grid tells and asks: by the page's own notices and dialogs. */
export const gridNotices = (store: Store): Notices => ({
  notify: (message) => showToast(store, { title: '', message, seconds: 5 }),
  raise: (text, then) =>
    askPerson(store, { title: '', text, yes: sayTo(store)('ok'), ...(then && { onYes: then }) }),
  confirm: (text, yes, no) =>
    askPerson(store, {
      title: '',
      text,
      yes: sayTo(store)('ok'),
      no: sayTo(store)('cancel'),
      onYes: yes,
      ...(no && { onNo: no }),
    }),
});
