import type { SafetyState } from '../../src/usecases/safety.ts';
import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { speak } from '../speak.ts';
import { Backups } from './backups.tsx';
import { Changes } from './changes.tsx';
import { OneCustomer } from './oneCustomer.tsx';

interface Props {
  readonly words: Readonly<Record<string, string>>;
  readonly language: string;
  readonly state: SafetyState;
}

/** The whole dialog: backups, one customer's data, and what was changed. */
export const SafetyDialog = ({ words, language, state }: Props) => {
  const say = speak(words);
  return (
    <TabbedDialog
      words={words}
      language={language}
      title={say('safety.title')}
      label={say('safety.tabs')}
      views={[
        { value: 'backups', text: say('safety.tab.backups'), draw: () => <Backups first={state} /> },
        {
          value: 'customer',
          text: say('safety.tab.customer'),
          draw: () => <OneCustomer mayErase={state.mayRestore} />,
        },
        { value: 'changes', text: say('safety.tab.changes'), draw: () => <Changes /> },
      ]}
    />
  );
};
