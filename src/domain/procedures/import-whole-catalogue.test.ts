import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { IMPORTED_AT } from '#testing/catalogue-lines.ts';
import { testDb } from '#testing/db.ts';
import { importCatalogue } from './index.ts';

const WHOLE = new URL('../../../../shared/data/national-catalogue/', import.meta.url);

describe.skipIf(!existsSync(WHOLE))('the whole national catalogue', () => {
  async function* lines(name: string) {
    yield* createInterface({
      input: createReadStream(new URL(name, WHOLE)),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
  }

  it('is imported with every line accounted for, and a second time without a change', async () => {
    const catalogueDb = await testDb();
    const importAll = () =>
      importCatalogue(catalogueDb, {
        file: 'whole',
        catalogue: lines('catalog.jsonl'),
        details: lines('details.jsonl'),
        now: IMPORTED_AT,
      });
    expect(await importAll()).toMatchObject({
      lines: 5670,
      kept: 5668,
      added: 5668,
      refused: 2,
      details: 407,
      vanished: 0,
    });
    expect(await importAll()).toMatchObject({
      lines: 5670,
      kept: 5668,
      unchanged: 5668,
      added: 0,
      changed: 0,
      vanished: 0,
    });
    await catalogueDb.close();
  });
});
