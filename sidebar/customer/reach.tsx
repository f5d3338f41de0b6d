import { Icon } from '../parts/icon.tsx';

/** Phone and e-mail as links; what is unknown takes no place. */
export const Reach = ({ phone, email }: { phone: string | null; email: string | null }) => (
  <>
    {phone !== null && (
      <p class="meta">
        <Icon name="call" />
        <a class="clip" href={phoneAddress(phone)} target="_blank" rel="noreferrer">
          {phone}
        </a>
      </p>
    )}
    {email !== null && (
      <p class="meta">
        <Icon name="email" />
        <a class="clip" title={email} href={mailAddress(email)} target="_blank" rel="noreferrer">
          {email}
        </a>
      </p>
    )}
  </>
);

/** RFC 3966: digits, with `+` where it is international. */
export const phoneAddress = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;

/** RFC 6068: what is no part of an address is encoded, and so is the subject. */
export const mailAddress = (email: string, subject?: string): string =>
  `mailto:${encodeURIComponent(email).replace('%40', '@')}${subject ? `?subject=${encodeURIComponent(subject)}` : ''}`;
