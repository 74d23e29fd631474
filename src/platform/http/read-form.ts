import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';
import { Form } from './form.ts';
import { MOST_FIELDS } from './form-size.ts';
import { readBytes } from './read-bytes.ts';

const FORM = 'application/x-www-form-urlencoded';

/**
 * The words of a form without files, at most `most` bytes of it. Nothing is done with them before `isOurs` has seen the token: no text
 * is put in order, no name is looked at.
 * @throws Refusal form.too-long, also for more fields than any form has
 * @throws Refusal request.malformed for a body of another kind: text/plain is what another site's form can be made to send
 */
export async function readForm(
  request: FastifyRequest,
  most: number,
  isOurs: (token: string) => void,
): Promise<Form> {
  const kind = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (kind !== undefined && kind !== FORM) throw new Refusal('request.malformed', {}, 400);
  const body = (await readBytes(request.raw, most, tooLong)).toString('utf8');
  if (moreThan(body, '&', MOST_FIELDS)) throw tooLong();
  const words = new URLSearchParams(body);
  isOurs(words.get('_csrf') ?? '');
  return new Form(words);
}

function tooLong(): Refusal {
  return new Refusal('form.too-long', {}, 413);
}

function moreThan(text: string, mark: string, most: number): boolean {
  let at = -1;
  for (let n = 0; n <= most; n++) {
    at = text.indexOf(mark, at + 1);
    if (at < 0) return false;
  }
  return true;
}
