import { type CatalogueNote, importCatalogue } from '#domain/procedures';
import type { Db } from '#platform/db/db.ts';

/** The instant at which the test catalogues are imported. */
export const IMPORTED_AT = new Date('2026-11-19T09:00:00+07:00');

/** A line of the national catalogue: an ordinary one, except for `o`. */
export function catalogueRow(o: object): string {
  return JSON.stringify({
    id: 'r1',
    code: '1.000001',
    name: 'Đăng ký việc nuôi con nuôi',
    categories: ['Nuôi con nuôi'],
    departments: ['Ủy ban nhân dân cấp xã'],
    departmentPromulgate: 'Bộ Tư pháp',
    formalityTargetType: ['Công dân Việt Nam'],
    state: 'ACTIVE',
    type: 'STANDARD',
    ...o,
  });
}

/** A line of the details, in the envelope the national portal answers with. */
export function catalogueDetail(o: object): string {
  return JSON.stringify({ code: 'OK', data: { code: '1.000001', ...o }, message: '' });
}

/** Imports the lines as if they were files, and returns what was counted and what was noted. */
export async function takeCatalogue(db: Db, lines: string[], details?: string[]) {
  const notes: CatalogueNote[] = [];
  const counts = await importCatalogue(db, {
    file: 'test',
    catalogue: from(lines),
    details: details && from(details),
    now: IMPORTED_AT,
    report: (n) => notes.push(n),
  });
  return { counts, notes };
}

async function* from(lines: string[]) {
  yield* lines;
}
