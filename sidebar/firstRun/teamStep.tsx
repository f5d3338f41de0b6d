import type { FormValues } from '../../src/schema/derive/forms.ts';
import { ChoiceField, withHeld } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { useKnown } from './known.ts';
import { RowText } from './rowText.tsx';
import { StepForm } from './stepForm.tsx';
import { useRows } from './useRows.ts';

/** Who works here; whoever sets up stands there already, but for the name. */
export const TeamStep = () => {
  const { say, word, now } = useKnown();
  const { email, role, team } = now;
  const listed = team.find((one) => email !== null && one.email?.toLowerCase() === email);
  const me: readonly FormValues[] = listed ? [] : [{ name: null, email, role }];
  const rows = useRows('Team', team, 3, me);
  const isMe = (key: string): boolean => key === listed?.id || (!listed && key === '+0');
  const roles = (['owner', 'manager', 'salesperson', 'reader'] as const)
    .filter((one) => one !== 'owner' || role === 'owner')
    .map((one) => ({ value: one, text: word(`Team.role.${one}`) }));
  const roleOf = (key: string): string => String(rows.text(key, 'role') ?? 'salesperson');
  const others = rows.keys.filter((key) => !isMe(key));
  return (
    <StepForm
      title={say('first.team')}
      text={say('first.team.text')}
      go={say(others.length === 0 ? 'first.team.alone' : rows.any ? 'first.next' : 'first.keep')}
      onGo={rows.go}
    >
      {rows.keys.map((key) => {
        const title = isMe(key)
          ? say('first.team.you')
          : say('first.team.person', { n: others.indexOf(key) + 2 });
        return (
          <fieldset key={key} class="person-row">
            <legend>
              <span>{title}</span>
            </legend>
            {rows.isNew(key) && !isMe(key) && (
              <IconButton
                icon="remove"
                small
                label={say('first.remove', { name: String(rows.text(key, 'name') || title) })}
                onClick={() => rows.remove(key)}
              />
            )}
            <RowText
              label={word('Team.name')}
              shown
              fresh={rows.isNew(key) && !isMe(key)}
              value={rows.text(key, 'name')}
              message={rows.message(key, 'name')}
              onChange={(value) => rows.set(key, 'name', value)}
            />
            <RowText
              label={word('Team.email')}
              shown
              kind="email"
              value={rows.text(key, 'email')}
              message={rows.message(key, 'email')}
              onChange={(value) => rows.set(key, 'email', value)}
            />
            {!isMe(key) && (
              <ChoiceField
                label={word('Team.role')}
                value={roleOf(key)}
                options={withHeld(roles, roleOf(key))}
                message={rows.message(key, 'role')}
                onChange={(value) => rows.set(key, 'role', value)}
              />
            )}
          </fieldset>
        );
      })}
      <Button small onClick={() => rows.add({ name: null, email: null, role: 'salesperson' })}>
        {say('first.team.add')}
      </Button>
    </StepForm>
  );
};
