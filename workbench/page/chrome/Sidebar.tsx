import type { SurfaceView } from '../../server/protocol.ts';
import { type FrameActions, ScriptFrame } from '../frame/ScriptFrame.tsx';
import type { Say } from '../words.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly surface: SurfaceView;
  readonly bridge: string;
  readonly actions: FrameActions;
  readonly say: Say;
}

/** The add-on's sidebar beside the grid: 300 px, with its title and a way to close it, as Google frames it. */
export const Sidebar = ({ surface, bridge, actions, say }: Props) => (
  <aside class="sidebar" aria-label={surface.title}>
    <header>
      <h2>{surface.title}</h2>
      <button
        type="button"
        class="icon-button"
        aria-label={say('close')}
        onClick={() => actions.close(surface)}
      >
        <Icon shape="close" />
      </button>
    </header>
    <ScriptFrame surface={surface} bridge={bridge} actions={actions} />
  </aside>
);
