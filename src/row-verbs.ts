import type * as accounts from '#domain/accounts';
import type * as calendar from '#domain/calendar';
import type * as cash from '#domain/cash';
import type * as dossiers from '#domain/dossiers';
import type * as drafts from '#domain/drafts';
import type * as fees from '#domain/fees';
import type * as journal from '#domain/journal';
import type * as notices from '#domain/notices';
import type * as payments from '#domain/payments';
import type * as security from '#domain/security';
import type * as jobs from '#platform/job-list.ts';
import type { VerbsOf } from '#platform/verbs-of.ts';

// What a row can call is what a room's index gives, and is written as the room writes it.
declare module '#platform/http/route.ts' {
  interface RowVerbs {
    accounts: VerbsOf<typeof accounts, 'account'>;
    calendar: VerbsOf<typeof calendar, 'calendar'>;
    cash: VerbsOf<typeof cash, 'sheet'>;
    fees: VerbsOf<typeof fees, 'fee'>;
    drafts: VerbsOf<typeof drafts, 'draft'>;
    dossiers: VerbsOf<typeof dossiers, 'dossier'>;
    journal: VerbsOf<typeof journal, 'journal'>;
    notices: VerbsOf<typeof notices, 'notice'>;
    payments: VerbsOf<typeof payments, 'payment'>;
    security: VerbsOf<typeof security, 'security'>;
    jobs: VerbsOf<typeof jobs, 'job'>;
    demo: 'move-clock' | 'act-as-gateway' | 'answer-as-gateway' | 'act-as-bank';
    parked: 'discard';
  }
}
