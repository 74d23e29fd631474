import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { admin } from '../who.ts';
import { adminPaths } from './admin.paths.ts';
import * as watch from './watch.ts';

export const adminRows: Row[] = [
  get(adminPaths.watch.pattern, admin, watch.get, { queries: 8 }),
  post(adminPaths.rerun.pattern, admin, watch.rerun, { verb: 'jobs.rerun' }),
];
