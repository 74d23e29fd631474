import { ofFewWords } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { admin } from '../who.ts';
import { adminPaths } from './admin.paths.ts';
import * as firstPassword from './first-password.tsx';
import * as journal from './journal.ts';
import * as oneOfficer from './officer.ts';
import * as officers from './officers.ts';
import * as security from './security.ts';
import * as watch from './watch.ts';

const PROBES = { name: 'notices.probes', max: 30, seconds: 3600 };
const ACT = { name: 'admin.act', max: 60, seconds: 600 };
const READ = { name: 'admin.read', max: 300, seconds: 600 };
const JOURNAL_EXPORTS = { name: 'journal.exports', max: 20, seconds: 3600 };
const EXPORTS = { name: 'security.exports', max: 20, seconds: 3600 };

export const adminRows: Row[] = [
  get(adminPaths.watch.pattern, admin, watch.get, { queries: 11, cost: 'small' }),
  get(adminPaths.security.pattern, admin, security.get, { queries: 8, cost: READ }),
  post(adminPaths.exportSecurity.pattern, admin, security.takeAway, {
    verb: 'security.export-journal',
    limits: [EXPORTS],
  }),
  post(adminPaths.closeAlarms.pattern, admin, security.closeSeenAlarms, {
    verb: 'security.close-alarms',
    limits: [ACT],
  }),
  get(adminPaths.journal.pattern, admin, journal.get, { queries: 9, cost: READ }),
  post(adminPaths.exportJournal.pattern, admin, journal.takeAway, {
    verb: 'journal.export',
    limits: [JOURNAL_EXPORTS],
  }),
  get(adminPaths.officers.pattern, admin, officers.get, { queries: 10, cost: READ }),
  get(adminPaths.officer.pattern, admin, oneOfficer.get, { queries: 10, cost: 'small' }),
  post(adminPaths.changeOfficer.pattern, admin, oneOfficer.change, {
    verb: 'accounts.change-officer-login',
    limits: [ACT],
  }),
  post(adminPaths.decideOfficer.pattern, admin, oneOfficer.decide, {
    verb: 'accounts.decide-login-change',
    limits: [ACT],
  }),
  get(adminPaths.firstPassword.pattern, admin, firstPassword.get, { queries: 5, cost: 'small' }),
  post(adminPaths.firstPassword.pattern, admin, firstPassword.putAway, {
    verb: 'accounts.put-first-password-away',
    limits: [ACT],
  }),
  post(adminPaths.probe.pattern, admin, watch.probe, { verb: 'notices.probe-channel', limits: [PROBES] }),
  post(adminPaths.rerun.pattern, admin, watch.rerun, { verb: 'jobs.rerun', limits: [ACT] }),
].map(ofFewWords);
