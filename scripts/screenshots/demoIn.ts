import { builtProject, demoPeople, importDemo, leaveFirstSteps, openDemo } from '../../demo/open.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import type { Workbench } from '../../workbench/control.ts';
import type { Language } from '../../workbench/page/words.ts';
import { openWorkbench } from '../../workbench/runtime/open.ts';

export const zones = { en: 'America/New_York', 'zh-CN': 'Asia/Shanghai', 'zh-TW': 'Asia/Taipei' } as const;

/** Set up just now by somebody with an account in that language: the first steps stand beside the sheet. */
export const setUpIn = async (language: Language): Promise<Workbench> => {
  const locale = language === 'en' ? 'en_US' : language.replace('-', '_');
  const workbench = openWorkbench({
    name: 'Clientele',
    locale,
    timeZone: zones[language],
    now: '2018-01-02T08:30',
    people: demoPeople.map((person) => ({ ...person, language: language === 'en' ? 'en' : locale })),
    project: await builtProject(),
  });
  workbench.open();
  workbench.clickMenu('Clientele', catalogues[language]['menu.setUp']);
  return workbench;
};

/** The demo as somebody with an account in that language gets it: set up in it, filled with the same files. */
export const demoIn = async (language: Language): Promise<Workbench> => {
  if (language === 'en') return openDemo();
  const workbench = await setUpIn(language);
  leaveFirstSteps(workbench);
  await importDemo(workbench, language);
  workbench.select(catalogues[language]['tab.Customers'], 'A2');
  return workbench;
};
