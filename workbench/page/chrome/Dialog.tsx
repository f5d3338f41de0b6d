import { useLayoutEffect, useRef, useState } from 'preact/hooks';
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

/** Google's size of a dialog that names none. */
const WIDTH = 600;
const HEIGHT = 400;

/** The add-on's dialog. A modal one holds the keyboard until it is closed; a modeless one leaves the grid usable. */
export const Dialog = ({ surface, bridge, actions, say }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState({ width: surface.width ?? WIDTH, height: surface.height ?? HEIGHT });
  const modal = surface.modal ?? true;

  useLayoutEffect(() => {
    if (modal) dialog.current?.showModal();
    else dialog.current?.show();
  }, []);

  return (
    <dialog
      ref={dialog}
      class={modal ? 'dialog' : 'dialog modeless'}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        actions.close(surface);
      }}
    >
      <header>
        <h2 id="dialog-title">{surface.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={say('close')}
          onClick={() => actions.close(surface)}
        >
          <Icon shape="close" />
        </button>
      </header>
      <div class="dialog-body" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <ScriptFrame
          surface={surface}
          bridge={bridge}
          actions={actions}
          takeFocus
          onSize={({ width, height }) =>
            setSize({ width: width ?? size.width, height: height ?? size.height })
          }
        />
      </div>
    </dialog>
  );
};
