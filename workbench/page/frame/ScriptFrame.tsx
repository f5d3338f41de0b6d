import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SurfaceView } from '../../server/protocol.ts';
import { frameDocument } from './frameDocument.ts';
import type { FromFrame, ToFrame } from './messages.ts';

export interface FrameActions {
  readonly call: (functionName: string, args: readonly unknown[]) => Promise<unknown>;
  readonly close: (surface: SurfaceView) => void;
  readonly focusGrid: () => void;
  readonly blocked: (address: string) => void;
}

interface Props {
  readonly surface: SurfaceView;
  readonly bridge: string;
  readonly actions: FrameActions;
  readonly onSize?: (size: { width?: number; height?: number }) => void;
  readonly takeFocus?: boolean;
}

const failure = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };

/** The add-on's HTML as Google frames it: a page of its own without an origin, which reaches us by messages only. */
export const ScriptFrame = ({ surface, bridge, actions, onSize, takeFocus = false }: Props) => {
  const frame = useRef<HTMLIFrameElement>(null);

  useLayoutEffect(() => {
    const answer = (message: ToFrame): void => frame.current?.contentWindow?.postMessage(message, '*');
    const listen = ({ data, source }: MessageEvent<FromFrame>): void => {
      if (source !== frame.current?.contentWindow) return;
      if (data.kind === 'close') actions.close(surface);
      else if (data.kind === 'focusGrid') actions.focusGrid();
      else if (data.kind === 'size') onSize?.(data);
      else if (data.kind === 'blocked') actions.blocked(data.address);
      else
        actions.call(data.functionName, data.args).then(
          (value) => answer({ kind: 'answer', id: data.id, ok: true, value }),
          (error) => answer({ kind: 'answer', id: data.id, ok: false, error: failure(error) }),
        );
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [surface.id]);

  return (
    <iframe
      key={surface.id}
      ref={frame}
      class="script-frame"
      title={surface.title}
      sandbox="allow-scripts allow-forms allow-modals allow-popups allow-downloads"
      srcdoc={frameDocument(surface.html, bridge)}
      onLoad={() => takeFocus && frame.current?.focus()}
    />
  );
};
