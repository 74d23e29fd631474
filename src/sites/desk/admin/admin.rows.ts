import { ofFewWords } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { admin } from '../who.ts';
import { adminPaths } from './admin.paths.ts';
import * as security from './security.ts';
import * as watch from './watch.ts';

const PROBES = { name: 'notices.probes', max: 30, seconds: 3600 };
const ACT = { name: 'admin.act', max: 60, seconds: 600 };
const READ = { name: 'admin.read', max: 300, seconds: 600 };
const EXPORTS = { name: 'security.exports', max: 20, seconds: 3600 };

export const adminRows: Row[] = [
  get(adminPaths.watch.pattern, admin, watch.get, { queries: 11, cost: 'small' }),
  get(adminPaths.security.pattern, admin, security.get, { queries: 7, cost: READ }),
  post(adminPaths.exportSecurity.pattern, admin, security.takeAway, {
    verb: 'security.export-journal',
    limits: [EXPORTS],
  }),
  post(adminPaths.closeAlarms.pattern, admin, security.seen, {
    verb: 'security.close-alarms',
    limits: [ACT],
  }),
  post(adminPaths.probe.pattern, admin, watch.probe, { verb: 'notices.probe-channel', limits: [PROBES] }),
  post(adminPaths.rerun.pattern, admin, watch.rerun, { verb: 'jobs.rerun', limits: [ACT] }),
].map(ofFewWords);
