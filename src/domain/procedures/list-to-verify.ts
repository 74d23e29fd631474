import type { Reader } from '#platform/db/db.ts';
import { selectToVerify } from './procedures.store.ts';

/** Every figure of the province's contents that has no source yet ("cần xác minh"), for the administrator. */
export async function listToVerify(db: Reader): Promise<ToVerify[]> {
  const rows = await selectToVerify(db);
  return rows.flatMap(({ code, content }) =>
    content.toVerify.map((v) => ({ code, name: content.name, what: v.what, note: v.note })),
  );
}

export interface ToVerify {
  code: string;
  name: string;
  what: string;
  note: string;
}
