import type { C } from '../../../deps.ts';
import { DESK_PATH } from './step-cookie.ts';

const LONGEST = 500;

/** The page of the desk that was asked for before signing in, carried from page to page; '' when none was. */
export function askedPage(c: C): string {
  const wanted = c.form.get('tiep') || c.query.get('tiep');
  return /^\/can-bo(?:\/|\?|$)[\x21-\x7e]*$/.test(wanted) && wanted.length <= LONGEST ? wanted : '';
}

export function nextPage(c: C): string {
  return askedPage(c) || DESK_PATH;
}
