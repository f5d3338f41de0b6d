import { builtProject, demoPeople, importDemo, leaveFirstSteps, openDemo } from '../../demo/open.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import type { Workbench } from '../../workbench/control.ts';
import type { Language } from '../../workbench/page/words.ts';
import { openWorkbench } from '../../workbench/runtime/open.ts';

const zones = { 'zh-CN': 'Asia/Shanghai', 'zh-TW': 'Asia/Taipei' } as const;

/** The demo as somebody with an account in that language gets it: set up in it, filled with the same files. */
export const demoIn = async (language: Language): Promise<Workbench> => {
  if (language === 'en') return openDemo();
  const locale = language.replace('-', '_');
  const workbench = openWorkbench({
    name: 'Clientele',
    locale,
    timeZone: zones[language],
    now: '2018-01-02T08:30',
    people: demoPeople.map((person) => ({ ...person, language: locale })),
    project: await builtProject(),
  });
  workbench.open();
  workbench.clickMenu('Clientele', catalogues[language]['menu.setUp']);
  leaveFirstSteps(workbench);
  await importDemo(workbench, language);
  workbench.select(catalogues[language]['tab.Customers'], 'A2');
  return workbench;
};
