import type { FilePreview } from '../../src/usecases/importFiles.ts';
import type { Choice } from './state.ts';
import type { Say } from './words.ts';

interface Props {
  readonly say: Say;
  readonly file: FilePreview;
  readonly disabled: boolean;
  readonly choose: (choice: Choice) => void;
}

const orders = ['dmy', 'mdy', 'ymd'] as const;

/** How the file's dates are read and by what evidence; where nothing proves it, the person must say it. */
export const Dates = ({ say, file, disabled, choose }: Props) => {
  const { dates, datesOpen, dateOrder } = file;
  if (!dates) return null;
  return (
    <div class={datesOpen ? 'dates note note-warning' : 'dates'}>
      <label class="inline">
        {say('import.dates', { order: '' })}
        <select
          disabled={disabled}
          value={datesOpen ? '' : dateOrder}
          onChange={({ currentTarget }) => {
            const order = orders.find((one) => one === currentTarget.value);
            if (order) choose({ dateOrder: order });
          }}
        >
          {datesOpen && <option value="">{say('import.dates.choose')}</option>}
          {orders.map((order) => (
            <option key={order} value={order}>
              {say(`import.order.${order}`)}
            </option>
          ))}
        </select>
      </label>
      <span class={datesOpen ? '' : 'muted'}>
        {datesOpen && say('import.dates.open')}
        {!datesOpen && dates.proof !== null && dates.order === dateOrder
          ? say('import.dates.proof', { proof: dates.proof })
          : ''}
      </span>
    </div>
  );
};
