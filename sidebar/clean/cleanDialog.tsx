import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { speak } from '../speak.ts';
import { Checks } from './checks.tsx';
import { Duplicates } from './duplicates.tsx';

interface Props {
  readonly words: Readonly<Record<string, string>>;
  readonly language: string;
}

/** The whole dialog: duplicates and checks side by side. Each keeps what it found while the other is shown. */
export const CleanDialog = ({ words, language }: Props) => {
  const say = speak(words);
  return (
    <TabbedDialog
      words={words}
      language={language}
      title={say('clean.title')}
      label={say('clean.tabs')}
      views={[
        { value: 'duplicates', text: say('clean.tab.duplicates'), draw: () => <Duplicates /> },
        { value: 'checks', text: say('clean.tab.checks'), draw: () => <Checks /> },
      ]}
    />
  );
};
