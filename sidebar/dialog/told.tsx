/** Tells over the lower edge what was done, so that nothing moves. */
export const Told = ({ text }: { text: string }) => (
  <div class={`toast${text === '' ? '' : ' shown'}`}>
    <span role="status">{text}</span>
  </div>
);
