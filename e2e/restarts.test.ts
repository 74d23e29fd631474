import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ask, prepareStarts, start, statusOf } from './running.ts';
import { databaseUrl } from './server.ts';

const KILLS = 6;
// Processes are numbered from one again at every start, as in a container, and everything dies with the first.
const OWN_NUMBERS = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];
const canHaveThem = spawnSync('unshare', [...OWN_NUMBERS.slice(1), 'true']).status === 0;
const copy = prepareStarts();

describe.runIf(canHaveThem)('in a container', () => {
  test('every start comes up, whenever the one before was killed, and what was acknowledged is there', async () => {
    const DATA_DIR = await copy();
    for (let n = 0; n < KILLS; n++) {
      const s = await start({ env: { DATA_DIR }, within: OWN_NUMBERS });
      expect(s.err()).not.toMatch(/"level":(50|60)/);
      expect(await statusOf(`${s.url}/thu-tuc`)).toBe(200);
      await ask(databaseUrl(DATA_DIR), 'insert into settings (name, value) values ($1, $2)', [
        `kill ${n}`,
        '1',
      ]);
      s.signal('SIGKILL');
      await s.exited;
      // and one that is killed while it is coming up
      const early = await start({ env: { DATA_DIR }, within: OWN_NUMBERS, wait: false });
      await new Promise((r) => setTimeout(r, n * 250));
      early.signal('SIGKILL');
      await early.exited;
    }
    const last = await start({ env: { DATA_DIR }, within: OWN_NUMBERS });
    expect(await statusOf(`${last.url}/thu-tuc`)).toBe(200);
    const rows = await ask(databaseUrl(DATA_DIR), "select 1 from settings where name like 'kill %'");
    expect(rows).toHaveLength(KILLS);
    last.signal('SIGKILL'); // an order to stop would reach the first process of the namespace alone, which passes nothing on
  });
});
