import { NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, bytes, json } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { captchaPaths } from './captcha.paths.ts';

const PICTURES = { name: 'captcha.pictures', max: 200, seconds: 600 };

/** The picture of a token. */
export async function get(c: C): Promise<Answer> {
  await count(c);
  const png = await c.deps.captcha.picture(c.query.get('the'), c.now);
  if (!png) throw new NotFound('captcha');
  return bytes(png, { type: 'image/png', inline: true, filename: 'ma-kiem-tra.png' });
}

/** A new token, requested by the script of an open form. */
export async function getFresh(c: C): Promise<Answer> {
  await count(c);
  const { token } = c.deps.captcha.issue('picture', c.now);
  return json({ id: token, image: captchaPaths.picture({}, { the: token }) });
}

async function count(c: C): Promise<void> {
  if (!(await c.deps.limiter.hit(PICTURES, c.ip)))
    throw new Refusal('too-often', { seconds: PICTURES.seconds }, 429);
}
