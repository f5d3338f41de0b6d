import { useEffect, useState } from 'preact/hooks';
import type { GrowthPoint } from '../../src/domain/value/growthPoints.ts';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import type { NextOffer } from '../../src/usecases/mining/nextOffer.ts';
import { dayInWords } from '../days.ts';
import { type Session, useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';

/** R104, R113: what to offer the customer next and what they may need, each with its reason. Nothing where nothing is known. */
export const Growth = ({ card }: { card: CustomerCard }) => {
  const session = useSession();
  const { say } = session;
  const { run } = useAsk('nextOffer');
  const [offer, setOffer] = useState<NextOffer | null>(null);
  const { points, offers } = card.growth;
  useEffect(() => {
    if (offers) void run({ customer: card.id }).then((answer) => answer && setOffer(answer.value));
  }, [card.id, offers, run]);
  if (points.length === 0 && offer === null) return null;
  return (
    <section class="section growth" aria-label={say('sidebar.growth')}>
      <h3 class="label">{say('sidebar.growth')}</h3>
      <ul class="items">
        {offer && (
          <li>
            <p class="told">
              {say('sidebar.growth.offer')} <b>{offer.product}</b>
            </p>
            <p class="label remark">{reasonOf(offer, session)}</p>
          </li>
        )}
        {points.map((point) => (
          <li key={`${point.kind} ${'text' in point ? point.text : ''}`} class="told">
            {pointInWords(point, session)}
          </li>
        ))}
      </ul>
    </section>
  );
};

const reasonOf = (
  { because, confidence, lift, customers, asOf }: NextOffer,
  { say, language }: Session,
): string => {
  const values = { having: because, share: percent(confidence, language) };
  const times =
    lift === null || customers === null
      ? say('sidebar.growth.because', values)
      : say('sidebar.growth.becauseTimes', {
          ...values,
          n: customers,
          times: decimal(lift, language),
        });
  return asOf === '' ? times : `${times} ${say('sidebar.growth.asOf', { day: asOf })}`;
};

const pointInWords = (point: GrowthPoint, session: Session): string => {
  const { say, language } = session;
  switch (point.kind) {
    case 'need':
      return point.since === null
        ? say('sidebar.growth.need', { text: point.text })
        : say('sidebar.growth.needSince', { text: point.text, day: dayInWords(point.since, session) });
    case 'usage':
      return say('sidebar.growth.usage', { text: point.text, share: percent(point.more, language) });
    case 'due':
      return say('sidebar.growth.due', { day: dayInWords(point.on, session), gap: point.gap });
  }
};

const percent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);

const decimal = (amount: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(amount);
