import { isId } from '#platform/ids.ts';
import { plainSigns } from '#platform/text.ts';
import type { IssuedRef } from './issued-form.ts';

const BYTES = 32;
const LETTERS_OF_GROUP = 4;
const GROUPS_OF_LINE = 4;
// longer than any address with a code in it
const LONGEST_TYPED = 500;

/**
 * What the code on an issued form says to find it by: where it is kept and its own id, of which sixty-two bits are chance and nothing else
 * shows any. It opens nothing of the dossier.
 */
export function paperCodeOf({ ownerAgencyId, id }: IssuedRef): string {
  return Buffer.from((ownerAgencyId + id).replaceAll('-', ''), 'hex').toString('base64url');
}

/** The same for the eye, in lines as they are printed under the QR code: 'AaIn pSxy 01-2 Abcd'. */
export function printedPaperCode(ref: IssuedRef): string[] {
  const groups = paperCodeOf(ref).match(new RegExp(`.{1,${LETTERS_OF_GROUP}}`, 'g')) ?? [];
  const lines = Math.ceil(groups.length / GROUPS_OF_LINE);
  return Array.from({ length: lines }, (_, i) =>
    groups.slice(i * GROUPS_OF_LINE, (i + 1) * GROUPS_OF_LINE).join(' '),
  );
}

/**
 * The form that a code names; undefined for what is no code. It may come as people paste it: the whole address of the QR code or its end
 * from 'ma=' or '=' on, and with spaces or line ends in it.
 */
export function refOfPaper(typed: string): IssuedRef | undefined {
  const code = codeWithin(typed);
  const bytes = Buffer.from(code, 'base64url');
  if (bytes.length !== BYTES || bytes.toString('base64url') !== code) return undefined;
  const ownerAgencyId = idOf(bytes.subarray(0, BYTES / 2));
  const id = idOf(bytes.subarray(BYTES / 2));
  return isId(ownerAgencyId) && isId(id) ? { ownerAgencyId, id } : undefined;
}

function codeWithin(typed: string): string {
  const text = plainSigns(typed.slice(0, LONGEST_TYPED)).replace(/\s/g, '');
  const [, named] = /(?:^|[?&])ma=([^&#]*)/.exec(text) ?? [];
  return (named ?? text).replace(/^=/, '').replace(/[.,;:)\]>"']+$/, '');
}

function idOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
