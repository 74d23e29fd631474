import { isId } from '#platform/ids.ts';

/** Where the page of a list goes on, as it stands in its address: after the dossier with this time, or this number. */
export function keyText({ at, id }: { at: Date | string; id: string }): string {
  return `${typeof at === 'string' ? at : at.getTime()}_${id}`;
}

/** The key of a list that is ordered by a time. A malformed one gives the first page. */
export function keyIn(text: string): { at: Date; id: string } | undefined {
  const [, ms, id = ''] = /^(\d{1,15})_(.+)$/.exec(text) ?? [];
  return ms && isId(id) ? { at: new Date(Number(ms)), id } : undefined;
}

/** The key of a list that is ordered by the number. */
export function codeKeyIn(text: string): { at: string; id: string } | undefined {
  const [, at, id = ''] = /^([A-Za-z\d.-]{1,60})_(.+)$/.exec(text) ?? [];
  return at && isId(id) ? { at, id } : undefined;
}
