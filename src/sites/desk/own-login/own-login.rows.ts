import { ofFewWords } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { officer } from '../who.ts';
import { ownLoginPaths as paths } from './own-login.paths.ts';
import * as ownLogin from './own-login.ts';

const PASSWORD = { name: 'accounts.officer.password', max: 60, seconds: 900 };
const SESSIONS = { name: 'accounts.officer.sessions', max: 60, seconds: 900 };

/** What every officer does with their own login: another password, the end of a session. */
export const ownLoginRows: Row[] = [
  get(paths.ownLogin.pattern, officer, ownLogin.get, { queries: 7, cost: 'small' }),
  post(paths.password.pattern, officer, ownLogin.changePassword, {
    verb: 'accounts.change-officer-password',
    limits: [PASSWORD],
  }),
  post(paths.sessions.pattern, officer, ownLogin.endSessions, {
    verb: 'accounts.end-officer-sessions',
    limits: [SESSIONS],
  }),
].map(ofFewWords);
