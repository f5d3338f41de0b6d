import type { IncomingMessage, ServerResponse } from 'node:http';
import { readXlsx } from '../../xlsx/read.ts';
import { writeXlsx } from '../../xlsx/write.ts';
import type { Seat } from '../seat.ts';
import { readBody } from './readBody.ts';

export type Respond = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the server answers beside the files of the page, by method and path. */
export const routes = (seat: Seat): Readonly<Record<string, Respond>> => ({
  'GET /workbook.json': async (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(seat.session().document());
  },

  'GET /workbook.xlsx': async (_, response) => {
    const { busy, workbench } = seat.session();
    const bytes = await busy(() => writeXlsx(workbench));
    const name = encodeURIComponent(`${workbench.world.name}.xlsx`);
    response.writeHead(200, {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'Cache-Control': 'no-store',
    });
    response.end(bytes);
  },

  'POST /import': async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').searchParams.get('name');
    const bytes = await readBody(request);
    await seat.import(() => readXlsx(bytes), name);
    response.writeHead(204).end();
  },
});
