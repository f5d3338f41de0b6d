import type { TimelineEntry } from '../../src/domain/register/timeline.ts';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import type { TimelinePage } from '../../src/usecases/customerCard.ts';
import type { Option } from '../form/choices.ts';

/** The id of an entry that is on its way to the sheet. */
export const pendingId = 'pending';

/** What a form of a contact will be in the history, before the server has it. `values` are such as the form has read. */
export const entryOf = (values: FormValues, people: readonly Option[]): TimelineEntry =>
  ({
    id: pendingId,
    kind: 'interaction',
    on: values.happenedOn,
    channel: values.channel,
    direction: values.direction ?? null,
    outcome: values.outcome ?? null,
    by: values.by ?? null,
    contact: values.contact ?? null,
    contactName: people.find(({ value }) => value === values.contact)?.text ?? null,
    text: values.summary,
    note: null,
    cost: values.cost ?? null,
    nextStep: values.nextStep ?? null,
    satisfaction: values.satisfaction ?? null,
    sample: false,
    // The form's fields are those of the table, and each was read as its column's kind.
  }) as TimelineEntry;

export const withoutEntry = ({ entries, total }: TimelinePage, id: string): TimelinePage => {
  const left = entries.filter((entry) => entry.id !== id);
  return { entries: left, total: total - (entries.length - left.length) };
};

/** The newest day first; of one day what was added last. */
export const withEntry = (timeline: TimelinePage, entry: TimelineEntry): TimelinePage => {
  const { entries, total } = withoutEntry(timeline, entry.id);
  return {
    entries: [entry, ...entries].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
    total: total + 1,
  };
};
