import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PostRole } from '#domain/journal';
import { testDb } from '#testing/db.ts';
import { agenciesFor } from './agencies-in-force.ts';
import type { AgencySelector } from './agency.ts';
import { importProvince, type OfficerSeed, type ProvinceSeed } from './import-province.ts';
import { officersAt } from './officers-in-post.ts';

const SEED = new URL('../../../seed/', import.meta.url);
const TODAY = new Date('2026-11-21T03:00:00Z');

describe('the routes of the seed', () => {
  it('lead to a unit with an officer in the role of the step, at every agency that may decide', async () => {
    const db = await testDb();
    await db.tx((tx) =>
      importProvince(tx, read<ProvinceSeed>('province.json'), read<OfficerSeed[]>('officers.json')),
    );
    const unstaffed: string[] = [];
    for (const file of readdirSync(new URL('procedures/', SEED)).filter((f) => f.endsWith('.json'))) {
      const procedure = read<Procedure>(`procedures/${file}`);
      const owners = await agenciesFor(db, procedure.decidedBy, TODAY);
      expect(owners, procedure.code).not.toEqual([]);
      for (const owner of owners)
        for (const step of procedure.route) {
          const place = step.place === 'receiver' ? owner.receivedAtId : owner.id;
          const candidates = await officersAt(
            db,
            place,
            { role: step.role, ...(step.unit && { unit: step.unit }) },
            TODAY,
          );
          if (candidates.length === 0)
            unstaffed.push(`${procedure.code} at ${owner.key}: ${step.role} in ${step.unit ?? 'any unit'}`);
        }
    }
    await db.close();
    expect(unstaffed).toEqual([]);
  });
});

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, SEED), 'utf8')) as T;
}

interface Procedure {
  code: string;
  decidedBy: AgencySelector[];
  route: { role: PostRole; place: 'receiver' | 'owner'; unit?: string }[];
}
