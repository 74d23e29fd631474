import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { withPost } from '../who.ts';
import { registerPaths as p } from './register.paths.ts';
import * as register from './register.ts';

const reader = withPost('leader', 'clerk');
const READ = { name: 'desk.register', max: 120, seconds: 600 };
const EXPORT = { name: 'desk.register-export', max: 12, seconds: 3600 };

/** The register of dossiers: for the leaders of an agency and the clerks of its desk. */
export const registerRows: Row[] = [
  get(p.register.pattern, reader, register.get, { queries: 9, cost: READ }),
  post(p.exportRegister.pattern, reader, register.takeAway, {
    verb: 'dossiers.export-register',
    limits: [EXPORT],
  }),
];
