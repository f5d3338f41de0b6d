import { addDays, addMonth } from '../days.ts';
import { Button } from '../parts/button.tsx';
import { useSession } from '../session.ts';

/** The days that follow-ups are mostly due on, one click each. */
export const QuickDays = ({ onPick }: { onPick: (day: string) => void }) => {
  const { say, book } = useSession();
  const days = [
    { text: say('sidebar.followUp.tomorrow'), day: addDays(book.today, 1) },
    { text: say('sidebar.followUp.inAWeek'), day: addDays(book.today, 7) },
    { text: say('sidebar.followUp.inAMonth'), day: addMonth(book.today) },
  ];
  return (
    <fieldset class="quick">
      <legend class="unseen">{say('sidebar.followUp.when')}</legend>
      {days.map(({ text, day }) => (
        <Button key={day} small onClick={() => onPick(day)}>
          {text}
        </Button>
      ))}
    </fieldset>
  );
};
