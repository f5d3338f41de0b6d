import { Icon, type IconName } from './icon.tsx';

interface Props {
  readonly icon: IconName;
  readonly href: string;
  readonly label: string;
}

/** A link that looks like an icon button: to a phone, to a mail program. */
export const IconLink = ({ icon, href, label }: Props) => (
  <a class="icon-button" href={href} target="_blank" rel="noreferrer" aria-label={label} title={label}>
    <Icon name={icon} />
  </a>
);
