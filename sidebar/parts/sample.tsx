import { useSession } from '../session.ts';

/** Marks what the demo added and nobody did. */
export const Sample = () => <span class="badge">{useSession().say('sidebar.sample')}</span>;
