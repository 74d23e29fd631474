import { get } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { anyone } from '../who.ts';
import { captchaPaths } from './captcha.paths.ts';
import * as picture from './captcha-picture.ts';

export const captchaRows: Row[] = [
  get(captchaPaths.picture.pattern, anyone, picture.get, { queries: 2, cost: 'small' }),
  get(captchaPaths.fresh.pattern, anyone, picture.getFresh, { queries: 2, cost: 'small' }),
];
