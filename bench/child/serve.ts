/** The demo and its page in a process of their own, whose memory can be asked for: `memory` is answered with bytes. */
import { openDemo } from '../../demo/open.ts';
import { servePage } from '../../workbench/server/serve.ts';

const workbench = await openDemo();
const { url } = await servePage({ workbench });
process.on('message', (message) => {
  if (message === 'memory') process.send?.({ rss: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ url });
