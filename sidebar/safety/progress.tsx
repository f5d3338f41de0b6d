import type { Work } from './useWork.ts';

/** What is being done and how far it is, or what came of it: always at the same place, so that nothing moves. */
export const Progress = ({ work }: { work: Work }) => (
  <div class="work">
    {work.busy !== null && (
      <>
        <progress max={1} value={work.share} aria-label={work.busy} />
        <span role="status">{work.busy}</span>
      </>
    )}
    {work.said !== null && (
      <span class={work.said.kind} role={work.said.kind === 'error' ? 'alert' : 'status'}>
        {work.said.text}
      </span>
    )}
  </div>
);
