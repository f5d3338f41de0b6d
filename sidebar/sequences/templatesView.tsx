import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { ListPage } from './listPage.tsx';
import { type Template, useShared } from './shared.ts';
import { TemplateForm } from './templateForm.tsx';

/** The templates, those of one name together: one text in several languages. */
export const TemplatesView = () => {
  const { say, word } = useDialog();
  const { lists, done } = useShared();
  const [open, setOpen] = useState<Template | 'new' | null>(null);
  if (open !== null)
    return (
      <TemplateForm
        template={open === 'new' ? null : open}
        onClose={(told) => {
          setOpen(null);
          if (told !== undefined) void done(told);
        }}
      />
    );
  const names = [...new Set(lists.templates.map(({ name }) => name))];
  return (
    <ListPage
      title={say('sequence.tab.templates')}
      empty={lists.templates.length === 0 ? say('sequence.templates.none') : null}
      addText={say('sequence.template.new')}
      onAdd={() => setOpen('new')}
    >
      {names.length > 0 && (
        <ul class="plain" aria-label={say('sequence.tab.templates')}>
          {names.map((name) => {
            const rows = lists.templates.filter((one) => one.name === name);
            return (
              <li key={name} class="item">
                <div>
                  <b>{name}</b>
                  <span class="muted">{rows[0] && word(`MailTemplates.purpose.${rows[0].purpose}`)}</span>
                </div>
                <span class="acts">
                  {rows.map((row) => (
                    <button
                      key={row.id}
                      type="button"
                      class="chip"
                      aria-label={`${name}: ${word(`MailTemplates.language.${row.language}`)}`}
                      onClick={() => setOpen(row)}
                    >
                      {word(`MailTemplates.language.${row.language}`)}
                    </button>
                  ))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </ListPage>
  );
};
