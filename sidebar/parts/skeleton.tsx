/** The place that lines will take, while they are on their way. */
export const Skeleton = ({ lines, label }: { lines: number; label: string }) => (
  <div class="skeleton" role="progressbar" aria-label={label}>
    {Array.from({ length: lines }, (_, line) => (
      <i key={line} />
    ))}
  </div>
);
