import { reopen } from '../test/contract/usecases/aShop.ts';
import { openHouse } from '../test/simulation/quarter/house.ts';

const shop = await reopen(await openHouse());
shop.world.timeZone = 'Europe/Berlin';
shop.world.clock.set(Date.parse('2018-02-01T23:00:00Z'));
shop.world.triggers.length = 0;
for (let h = 0; h < 40; h++) {
  const c0 = process.cpuUsage();
  const r = shop.run('hourly').record;
  const c = process.cpuUsage(c0);
  const byM: Record<string, number> = {};
  for (const t of r.trace) byM[t.method] = (byM[t.method] ?? 0) + 1;
  console.log(
    h,
    r.status,
    r.calls,
    r.cells,
    Math.round(c.user / 1000),
    r.calls > 14 || h % 10 === 0 ? JSON.stringify(byM) : '',
  );
  shop.world.clock.set(shop.world.clock.now() + 3600000);
}
