import { countries, currencies, currencyOfCountry } from '../../src/domain/firstRun/currencies.ts';
import { ChoiceField, TextField, withHeld } from '../dialog/field.tsx';
import { Help } from '../parts/help.tsx';
import { useKnown } from './known.ts';
import { namesOf } from './namesOf.ts';
import { useSettings } from './settingsStep.ts';
import { StepForm } from './stepForm.tsx';
import type { EditsByKey } from './useEdits.ts';

/** What a business is called, and what its amounts and phone numbers go by. */
export const BusinessStep = () => {
  const { say, now, language } = useKnown();
  const held = String(now.settings.currency ?? '');
  const usual = now.country === null ? null : currencyOfCountry(now.country);
  // Only where nobody has answered yet.
  const proposed = now.done === 0 && usual !== null && usual !== held ? usual : null;
  const first: EditsByKey = proposed === null ? {} : { currency: { value: proposed, seen: held } };
  const { text, set, message, any, go } = useSettings(1, first);
  const named = namesOf(language);
  const country = now.country === null ? null : named.region(now.country);
  return (
    <StepForm
      title={say('first.business')}
      text={say('first.business.text')}
      go={say(any ? 'first.next' : 'first.keep')}
      onGo={go}
    >
      <TextField
        label={say('first.seller')}
        kind="lines"
        value={text('seller')}
        message={message('seller')}
        onChange={(value) => set('seller', value)}
      />
      <Help>{say('first.seller.hint')}</Help>
      <ChoiceField
        label={say('setting.currency')}
        value={text('currency')}
        options={withHeld(
          named.sorted(currencies().map((code) => ({ value: code, text: named.currency(code) }))),
          text('currency'),
        )}
        message={message('currency')}
        hint={proposed !== null && text('currency') === proposed && say('first.proposed', { currency: held })}
        onChange={(value) => set('currency', value)}
      />
      <ChoiceField
        label={say('setting.country')}
        value={text('country')}
        options={withHeld(
          [
            {
              value: '',
              text: country === null ? say('first.country.locale') : say('first.country.named', { country }),
            },
            ...named.sorted(countries().map((code) => ({ value: code, text: named.region(code) }))),
          ],
          text('country'),
        )}
        message={message('country')}
        onChange={(value) => set('country', value)}
      />
      <p class="muted last">{say('first.language', { language: named.language(now.sheetLanguage) })}</p>
    </StepForm>
  );
};
