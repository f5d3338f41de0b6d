import { useDialog } from '../dialog/dialogWords.ts';
import { useShared } from './shared.ts';

/** What can be filled in, group by group; what is chosen is put where the cursor stands. */
export const PlaceMenu = ({ onChoose }: { onChoose: (place: string) => void }) => {
  const { say, word } = useDialog();
  const { places } = useShared().lists;
  const groups = [...new Set(places.map((place) => place.split('.')[0] ?? ''))];
  return (
    <div class="field">
      <label class="unseen" for="places">
        {say('sequence.places')}
      </label>
      <select
        id="places"
        value=""
        onChange={({ currentTarget }) => {
          onChoose(currentTarget.value);
          currentTarget.value = '';
        }}
      >
        <option value="">{say('sequence.places')} …</option>
        {groups.map((group) => (
          <optgroup key={group} label={word(`sequence.place.${group}`)}>
            {places
              .filter((place) => place.split('.')[0] === group)
              .map((place) => (
                <option key={place} value={place}>
                  {word(`sequence.field.${place.split('.').pop() ?? ''}`)} – {`{{${place}}}`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
};
