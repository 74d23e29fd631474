import type { C } from '../../../deps.ts';
import { DESK_PATH } from './step-cookie.ts';

const LONGEST = 500;

/** The page of the desk that the officer asked for before signing in; '' when there was none. Each page of the sign-in passes it on. */
export function requestedPage(c: C): string {
  const address = c.form.get('tiep') || c.query.get('tiep');
  return /^\/can-bo(?:\/|\?|$)[\x21-\x7e]*$/.test(address) && address.length <= LONGEST ? address : '';
}

export function nextPage(c: C): string {
  return requestedPage(c) || DESK_PATH;
}
