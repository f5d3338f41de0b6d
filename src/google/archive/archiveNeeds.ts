import type { Audit, Clock, Ids, Tables } from '../../ports.ts';
import type { Vocabulary } from '../../schema/derive/vocabulary.ts';
import type { Tabs } from '../tabs.ts';

/** What the archive needs of the other ports. */
export interface ArchiveNeeds {
  readonly tabs: Tabs;
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly ids: Ids;
  /** E-mail of who acts; null where Google hides it. */
  readonly who: () => string | null;
}

/** First column, 1-based, of the copies of archived rows: right of the archive's own columns, with room for theirs. */
export const keptFrom = 15;
