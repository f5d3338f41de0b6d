import { useState } from 'preact/hooks';
import type { Preview } from '../../src/usecases/campaigns/invite.ts';
import type { OpenCampaign } from '../../src/usecases/campaigns/openCampaign.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField, TextField } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useSetting } from './setting.ts';

/** Names in view of those who fit; all of them are added. */
const inView = 60;

/** Whom to invite: asked for, looked at with the reasons, added; then the run (R44). */
export const Invite = ({ opened }: { opened: OpenCampaign }) => {
  const { say, count } = useDialog();
  const { begun, work, act } = useSetting();
  const { campaign, figures } = opened;
  const [segment, setSegment] = useState(campaign.segment ?? '');
  const [bought, setBought] = useState('');
  const [atLeast, setAtLeast] = useState('1');
  const [offer, setOffer] = useState('');
  const [confidence, setConfidence] = useState('20');
  const [rest, setRest] = useState('30');
  const [preview, setPreview] = useState<Preview | null>(null);
  const { id } = campaign;
  const asked = {
    segment: segment || null,
    bought: bought === '' ? null : { product: bought, atLeast: Number(atLeast) || 0 },
    offer:
      offer === ''
        ? null
        : { product: offer, confidence: Math.min(1, Math.max(0, (Number(confidence) || 0) / 100)) },
    restDays: Math.max(0, Math.trunc(Number(rest) || 0)),
  };
  const look = (): void =>
    void work.run(async () => {
      setPreview(await ask('previewInvitees', { id, asked }));
      return null;
    });
  const add = (): void =>
    act(async () => {
      const customers = preview?.chosen.map(({ customer }) => customer) ?? [];
      const added = await ask('addInvitees', { id, asked, customers });
      setPreview(null);
      return say('campaign.added', { count: added });
    }, '');
  const remove = (): void =>
    act(async () => say('campaign.removed', { count: await ask('removeInvitees', { id }) }), '');
  const run = (): void =>
    act(async () => {
      const ran = await ask('runCampaign', { id });
      const left = ran.left === 0 ? '' : ` ${say('campaign.run.left', { count: ran.left })}`;
      return `${say(`campaign.run.${ran.by}`, { count: ran.invited })}${left}`;
    }, '');
  const waiting = figures.chosen - figures.invited;
  const over = campaign.status === 'done' || campaign.status === 'cancelled';
  const any = say('campaign.ask.any');
  const names = (list: readonly string[]) => list.map((name) => ({ value: name, text: name }));
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setPreview(null);
    };
  return (
    <>
      <div class="line">
        <span>
          {say('campaign.standing', { chosen: count(figures.chosen), invited: count(figures.invited) })}
          {campaign.mostInvitees !== null &&
            ` ${say('campaign.limit', { count: count(campaign.mostInvitees) })}`}
        </span>
        <span class="grow" />
        {begun.mayLead && !over && waiting > 0 && (
          <>
            <Button small busy={work.busy !== null} onClick={remove}>
              {say('campaign.remove')}
            </Button>
            <Button primary busy={work.busy !== null} onClick={run}>
              {say('campaign.run', { count: count(waiting) })}
            </Button>
          </>
        )}
      </div>
      {begun.mayLead && !over && (
        <section class="box" aria-labelledby="ask">
          <h2 id="ask">{say('campaign.ask')}</h2>
          <Help>{say('campaign.help.invite')}</Help>
          <div class="grid">
            <ChoiceField
              label={say('campaign.ask.segment')}
              value={segment}
              options={names(begun.lists.Segments)}
              none={any}
              onChange={changed(setSegment)}
            />
            <TextField label={say('campaign.ask.rest')} value={rest} onChange={changed(setRest)} />
            <ChoiceField
              label={say('campaign.ask.bought')}
              value={bought}
              options={names(begun.lists.Products)}
              none={any}
              onChange={changed(setBought)}
            />
            <TextField label={say('campaign.ask.atLeast')} value={atLeast} onChange={changed(setAtLeast)} />
            <ChoiceField
              label={say('campaign.ask.offer')}
              value={offer}
              options={names(begun.lists.Products)}
              none={any}
              onChange={changed(setOffer)}
            />
            <TextField
              label={say('campaign.ask.confidence')}
              value={confidence}
              onChange={changed(setConfidence)}
            />
          </div>
          <div class="line">
            <span class="grow" />
            <Button busy={work.busy !== null} onClick={look}>
              {say('campaign.preview')}
            </Button>
          </div>
        </section>
      )}
      {preview !== null && <Found preview={preview} byPieces={offer === ''} add={add} />}
    </>
  );
};

interface FoundProps {
  readonly preview: Preview;
  /** What speaks for each are pieces bought, not a confidence. */
  readonly byPieces: boolean;
  readonly add: () => void;
}

const Found = ({ preview: { chosen, left }, byPieces, add }: FoundProps) => {
  const { say, count } = useDialog();
  const { work, share } = useSetting();
  const more = chosen.length - inView;
  return (
    <section class="box" aria-labelledby="fits">
      <h2 id="fits">{say('campaign.preview.chosen', { count: count(chosen.length) })}</h2>
      <ul class="names">
        {chosen.slice(0, inView).map(({ customer, name, because }) => (
          <li key={customer}>
            {name}
            {because !== null && (
              <span class="muted">
                {` · ${byPieces ? say('campaign.because.pieces', { count: count(because) }) : share(because)}`}
              </span>
            )}
          </li>
        ))}
        {more > 0 && <li class="muted">{say('campaign.preview.more', { count: count(more) })}</li>}
      </ul>
      {left.length > 0 && (
        <>
          <h3>{say('campaign.preview.left')}</h3>
          <ul class="reasons">
            {left.map(({ why, count: number, names }) => (
              <li key={why}>
                <b>{`${say(`campaign.left.${why}`)}: ${count(number)}`}</b>{' '}
                <span class="muted">
                  {names.join(', ')}
                  {number > names.length &&
                    ` ${say('campaign.preview.more', { count: count(number - names.length) })}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="line">
        <span class="grow" />
        <Button primary busy={work.busy !== null} disabled={chosen.length === 0} onClick={add}>
          {say('campaign.add', { count: count(chosen.length) })}
        </Button>
      </div>
    </section>
  );
};
