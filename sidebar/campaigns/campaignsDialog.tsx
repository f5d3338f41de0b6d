import { useMemo, useState } from 'preact/hooks';
import type { OpenCampaign } from '../../src/usecases/campaigns/openCampaign.ts';
import { ask } from '../ask.ts';
import { DialogContext, dialogWords } from '../dialog/dialogWords.ts';
import { Progress } from '../safety/progress.tsx';
import { useWork } from '../safety/useWork.ts';
import { CampaignList } from './campaignList.tsx';
import { CampaignView } from './campaignView.tsx';
import { NewCampaign } from './planForm.tsx';
import { type Begun, formatsOf, type Setting, SettingContext } from './setting.ts';

/** The whole dialog: all campaigns, or one. */
export const CampaignsDialog = ({ begun }: { begun: Begun }) => {
  const words = useMemo(() => dialogWords(begun.words, begun.language), [begun]);
  return (
    <DialogContext.Provider value={words}>
      <Campaigns begun={begun} title={words.say('campaign.title')} />
    </DialogContext.Provider>
  );
};

const Campaigns = ({ begun, title }: { begun: Begun; title: string }) => {
  const [list, setList] = useState(begun.list);
  const [opened, setOpened] = useState<OpenCampaign | 'new' | null>(null);
  const work = useWork();
  const formats = useMemo(() => formatsOf(begun), [begun]);
  const show = async (id: string): Promise<void> => setOpened(await ask('openCampaign', { id }));
  const refresh = async (): Promise<void> => {
    if (opened !== null && opened !== 'new') await show(opened.campaign.id);
  };
  const setting: Setting = {
    begun,
    ...formats,
    work,
    refresh,
    act: (deed, said) =>
      void work.run(async () => {
        try {
          return (await deed()) ?? said;
        } finally {
          await refresh();
        }
      }),
  };
  const open = (id: string): void =>
    void work.run(async () => {
      await show(id);
      return null;
    });
  const back = (): void => {
    setOpened(null);
    void work.run(async () => {
      setList(await ask('listCampaigns', {}));
      return null;
    });
  };
  return (
    <SettingContext.Provider value={setting}>
      <main class="app">
        <h1 class="unseen">{title}</h1>
        {opened === null && <CampaignList list={list} open={open} add={() => setOpened('new')} />}
        {opened === 'new' && <NewCampaign back={back} made={open} />}
        {opened !== null && opened !== 'new' && (
          <CampaignView key={opened.campaign.id} opened={opened} back={back} />
        )}
        <Progress work={work} />
      </main>
    </SettingContext.Provider>
  );
};
