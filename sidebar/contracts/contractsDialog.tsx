import { useMemo, useState } from 'preact/hooks';
import type { OpenContract } from '../../src/usecases/sales/openContract.ts';
import { ask } from '../ask.ts';
import { DialogContext, dialogWords } from '../dialog/dialogWords.ts';
import { Progress } from '../safety/progress.tsx';
import { useWork } from '../safety/useWork.ts';
import { ContractList } from './contractList.tsx';
import { ContractView } from './contractView.tsx';
import { NewContract } from './newContract.tsx';
import { type Begun, formatsOf, type Setting, SettingContext } from './setting.ts';

/** The whole dialog: all contracts, or one. */
export const ContractsDialog = ({ begun }: { begun: Begun }) => {
  const words = useMemo(() => dialogWords(begun.words, begun.language), [begun]);
  return (
    <DialogContext.Provider value={words}>
      <Contracts begun={begun} title={words.say('contract.title')} />
    </DialogContext.Provider>
  );
};

const Contracts = ({ begun, title }: { begun: Begun; title: string }) => {
  const [list, setList] = useState(begun.list);
  const [opened, setOpened] = useState<OpenContract | 'new' | null>(null);
  const [printed, setPrinted] = useState('');
  const work = useWork();
  const formats = useMemo(() => formatsOf(begun), [begun]);
  const show = async (id: string): Promise<void> => setOpened(await ask('openContract', { id }));
  const open = (id: string): void =>
    void work.run(async () => {
      await show(id);
      return null;
    });
  const setting: Setting = {
    begun,
    ...formats,
    work,
    act: (deed, said) =>
      void work.run(async () => {
        try {
          return (await deed()) ?? said;
        } finally {
          if (opened !== null && opened !== 'new') await show(opened.contract.id);
        }
      }),
    print: (text) => {
      setPrinted(text);
      requestAnimationFrame(() => print());
    },
  };
  const back = (): void => {
    setOpened(null);
    void work.run(async () => {
      setList(await ask('listContracts', {}));
      return null;
    });
  };
  return (
    <SettingContext.Provider value={setting}>
      <main class="app">
        <h1 class="unseen">{title}</h1>
        {opened === null && <ContractList list={list} open={open} add={() => setOpened('new')} />}
        {opened === 'new' && <NewContract back={back} made={open} />}
        {opened !== null && opened !== 'new' && (
          <ContractView key={opened.contract.id} opened={opened} back={back} />
        )}
        <Progress work={work} />
        <div class="printed">{printed}</div>
      </main>
    </SettingContext.Provider>
  );
};
