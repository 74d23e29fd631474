import type { Agency } from '#domain/agencies';
import { type Calendars, type ExpectedYears, expectedYears, getCalendars } from '#domain/calendar';
import { deskOf, type FormSource, type IssuedForm, type OpenDossier, secretOf } from '#domain/dossiers';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';

/** An opened dossier with what its printed forms say besides: the desk, where it is, and the secret. */
export async function slipSource(
  d: Making & { db: Reader },
  open: OpenDossier,
  { live }: { live: boolean },
): Promise<SlipSource> {
  const { receiver, place } = await deskOf(d.db, open.dossier.receiverAgencyId);
  const expected = await expectedYears(d.db);
  const { ownerAgencyId, receiverAgencyId } = open.dossier;
  const calendars = live ? await getCalendars(d.db, [ownerAgencyId, receiverAgencyId]) : undefined;
  return { ...sourceBy(d, open), expected, receiver, place, issued: undefined, calendars };
}

/** The same of a form as it was when it was issued. */
export function issuedSource(d: Making, { open, ...besides }: FormSource, issued: IssuedForm): SlipSource {
  return { ...sourceBy(d, open), ...besides, issued, calendars: undefined };
}

function sourceBy(d: Making, open: OpenDossier) {
  return { open, secret: secretOf(d.keys, open.dossier), publicUrl: d.config.publicUrl };
}

interface Making {
  keys: Keys;
  config: { publicUrl: string };
}

export interface SlipSource {
  open: OpenDossier;
  receiver: Agency;
  /** Where the desk is: 'Phường An Phú', 'Tỉnh Một Cửa'. */
  place: string;
  /** The years whose days are not confirmed yet. */
  expected: ExpectedYears;
  secret: string;
  publicUrl: string;
  /** Its number, day and whether it is issued again; undefined where none was kept. */
  issued: IssuedForm | undefined;
  /** Of a form that is never issued: the working time of the offices. */
  calendars: Calendars | undefined;
}
