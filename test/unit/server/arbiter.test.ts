import { describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { exportModel } from '../../../workbench/engine/model.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { openArbiter } from '../../../workbench/server/arbiter.ts';
import type { Revision } from '../../../workbench/server/protocol.ts';

const sheetIdOf = ({ world }: Workbench): string => world.model.getters.getSheetIds()[0] ?? '';

const aRevision = (workbench: Workbench, id: string, on: string, content = 'x'): Revision => ({
  type: 'REMOTE_REVISION',
  version: 1,
  clientId: 'page',
  serverRevisionId: on,
  nextRevisionId: id,
  commands: [{ type: 'UPDATE_CELL', sheetId: sheetIdOf(workbench), col: 0, row: 0, content }],
});

const opened = () => {
  const workbench = openWorkbench();
  const told: Revision[] = [];
  const start = exportModel(workbench.world.model).revisionId;
  const arbiter = openArbiter(workbench, start, (message) => told.push(message));
  return { workbench, told, start, arbiter };
};

const contentOf = ({ world }: Workbench): string =>
  world.model.getters.getCellText({ sheetId: world.model.getters.getSheetIds()[0] ?? '', col: 0, row: 0 });

describe('the order of revisions', () => {
  test('a revision made on the head is applied to the document and told to every page', () => {
    const { workbench, arbiter, start, told } = opened();
    expect(arbiter.offer(aRevision(workbench, 'r1', start, 'typed'))).toBe('accepted');
    expect(contentOf(workbench)).toBe('typed');
    expect(told.map(({ nextRevisionId }) => nextRevisionId)).toEqual(['r1']);
    expect(arbiter.head()).toBe('r1');
  });

  test('a revision made on an older one is dropped', () => {
    const { workbench, arbiter, start } = opened();
    arbiter.offer(aRevision(workbench, 'r1', start, 'first'));
    expect(arbiter.offer(aRevision(workbench, 'r2', start, 'second'))).toBe('stale');
    expect(contentOf(workbench)).toBe('first');
  });

  test('what a script writes moves the head, so that a page’s concurrent edit is stale', () => {
    const { workbench, arbiter, start, told } = opened();
    workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'B1', values: [['script']] });
    expect(told).toHaveLength(1);
    expect(arbiter.offer(aRevision(workbench, 'r1', start))).toBe('stale');
    expect(arbiter.offer(aRevision(workbench, 'r1', arbiter.head()))).toBe('accepted');
  });

  test('cursors and snapshots of pages are not taken', () => {
    const { arbiter, start } = opened();
    const moved = { type: 'CLIENT_MOVED', nextRevisionId: 'r1', serverRevisionId: start };
    expect(arbiter.offer(moved)).toBe('stale');
  });

  test('a page that was away gets what it missed, in order', () => {
    const { workbench, arbiter, start } = opened();
    arbiter.offer(aRevision(workbench, 'r1', start));
    arbiter.offer(aRevision(workbench, 'r2', 'r1'));
    const ids = (revision: string) => arbiter.since(revision)?.map(({ nextRevisionId }) => nextRevisionId);
    expect(ids(start)).toEqual(['r1', 'r2']);
    expect(ids('r1')).toEqual(['r2']);
    expect(ids('r2')).toEqual([]);
    expect(ids('unknown')).toBeUndefined();
  });

  test('a page that was away for long has to load again', () => {
    const { workbench, arbiter, start } = opened();
    let on = start;
    for (let i = 0; i < 510; i++) {
      arbiter.offer(aRevision(workbench, `r${i}`, on, String(i)));
      on = `r${i}`;
    }
    expect(arbiter.since(start)).toBeNull();
    expect(arbiter.since('r9')).toHaveLength(500);
    expect(arbiter.since('r8')).toBeNull();
  });

  test('undoing what happened before this server started is refused, and the document stays whole', () => {
    const { workbench, arbiter, start } = opened();
    const undo = {
      type: 'REVISION_UNDONE',
      version: 1,
      undoneRevisionId: 'before',
      nextRevisionId: 'u1',
      serverRevisionId: start,
    };
    expect(arbiter.offer(undo)).toBe('lost');
    expect(arbiter.offer(aRevision(workbench, 'r1', start, 'still'))).toBe('accepted');
    expect(contentOf(workbench)).toBe('still');
  });
});
