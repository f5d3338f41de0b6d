import { Icon } from '../parts/icon.tsx';

/** Phone and e-mail as links; what is unknown takes no place. */
export const Reach = ({ phone, email }: { phone: string | null; email: string | null }) => (
  <>
    {phone !== null && (
      <p class="meta">
        <Icon name="call" />
        <a class="clip" href={`tel:${phone.replace(/[^+\d]/g, '')}`} target="_blank" rel="noreferrer">
          {phone}
        </a>
      </p>
    )}
    {email !== null && (
      <p class="meta">
        <Icon name="email" />
        <a
          class="clip"
          title={email}
          href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}
          target="_blank"
          rel="noreferrer"
        >
          {email}
        </a>
      </p>
    )}
  </>
);
