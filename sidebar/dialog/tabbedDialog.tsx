import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Tabs } from '../parts/tabs.tsx';
import { DialogContext, dialogWords } from './dialogWords.ts';

interface View<V extends string> {
  readonly value: V;
  readonly text: string;
  readonly draw: () => ComponentChild;
}

interface Props<V extends string> {
  readonly words: Readonly<Record<string, string>>;
  readonly language: string;
  readonly title: string;
  /** What a screen reader calls the row of tabs. */
  readonly label: string;
  /** The first is open at the start. */
  readonly views: readonly [View<V>, ...View<V>[]];
}

/** Views side by side. Each is drawn when it is first opened, and stays as it is while another is shown. */
export const TabbedDialog = <V extends string>({ words, language, title, label, views }: Props<V>) => {
  const speaking = useMemo(() => dialogWords(words, language), [words, language]);
  const [view, setView] = useState<V>(views[0].value);
  const [opened, setOpened] = useState<ReadonlySet<V>>(new Set([view]));
  const open = (next: V): void => {
    setView(next);
    setOpened(new Set([...opened, next]));
  };
  return (
    <DialogContext.Provider value={speaking}>
      <main class="app">
        <h1 class="unseen">{title}</h1>
        <Tabs label={label} value={view} tabs={views} onChange={open} />
        {views.map(({ value, draw }) => (
          <div
            key={value}
            id={`panel-${value}`}
            class="panel"
            role="tabpanel"
            aria-labelledby={`tab-${value}`}
            hidden={value !== view}
          >
            {opened.has(value) && draw()}
          </div>
        ))}
      </main>
    </DialogContext.Provider>
  );
};
