import type { Actor } from '#domain/journal';
import type { RefusalStatus } from '#platform/errors.ts';
import type { PeopleDoor } from '#platform/http/people-visit.ts';
import type { Deps } from '../../deps.ts';
import { adminRows } from './admin/admin.rows.ts';
import { calendarRows } from './calendar/calendar.rows.ts';
import { dossierRows } from './dossier/dossier.rows.ts';
import { helpRows } from './help/help.rows.ts';
import { incomingRows } from './incoming/incoming.rows.ts';
import { moneyRows } from './money/money.rows.ts';
import { movedTimesRows } from './moved-times/moved-times.rows.ts';
import { opinionRows } from './opinions/opinions.rows.ts';
import { ownLoginRows } from './own-login/own-login.rows.ts';
import { parkedPath } from './parked/parked.paths.ts';
import { parkedRows } from './parked/parked.rows.ts';
import { periodsRows } from './periods/periods.rows.ts';
import { provingRows } from './proving/proving.rows.ts';
import { receiptSeriesRows } from './receipt-series/receipt-series.rows.ts';
import { RefusalView } from './refusal/refusal.view.tsx';
import { refusalSentence } from './refusal/refusal-sentence.ts';
import { fieldsOfRequest } from './refusal/typed-fields.ts';
import { registerRows } from './register/register.rows.ts';
import { signInRows } from './sign-in/sign-in.rows.ts';
import { DESK_COOKIE, DESK_PATH } from './sign-in/step-cookie.ts';
import { signedInOfficer } from './signed-in.ts';

// what was typed is shown on the page that says no: another was quicker, too often, the database away, the disk full
const GIVEN_BACK: (RefusalStatus | 500)[] = [409, 429, 503, 507];

/** The door of the one-stop clerk, the handling officer and the leader. */
export function deskDoor(_deps: Deps): PeopleDoor<Deps, Actor> {
  return {
    kind: 'people',
    name: 'desk',
    cookie: DESK_COOKIE,
    cookiePath: DESK_PATH,
    anonymous: { kind: 'anonymous' },
    signedIn: signedInOfficer,
    rows: [
      ...signInRows,
      ...dossierRows,
      ...opinionRows,
      ...registerRows,
      ...provingRows,
      ...incomingRows,
      ...movedTimesRows,
      ...calendarRows,
      ...periodsRows,
      ...moneyRows,
      ...receiptSeriesRows,
      ...adminRows,
      ...ownLoginRows,
      ...helpRows,
      ...parkedRows,
    ],
    parkedAt: (id) => parkedPath({ form: id }),
    refusal: async (c, no, status) =>
      RefusalView({
        c,
        refusal: no,
        status,
        typedFields: GIVEN_BACK.includes(status) ? await fieldsOfRequest(c) : [],
      }),
    sentence: refusalSentence,
  };
}
