/** In so many bytes viewers look for the header. */
export const PDF_HEADER_WITHIN = 1024;
const HEADER = '%PDF-';
// as much of the comments after the header as is looked at
const FIRST_LINES = 64_000;

// Read as one letter a byte: the white space of PDF (ISO 32000-1, 7.2.2) and the mark of UTF-8.
const BLANK = /^(?:\u00ef\u00bb\u00bf|[\0\t\n\f\r ])*$/;
const END_OF_JOB = '\u001b%-12345X';
// biome-ignore lint/suspicious/noControlCharactersInRegex: a printer's language begins and ends with this sign
const PRINTER = /^(?:\u001b%-12345X)*(?:@PJL\b.*|%.*)?$/;
// what can stand between two parts of a mail or a form without being a script's question: RFC 2046, 5.1.1, has more signs
const BETWEEN_PARTS = /^--[\w=:.+-]+$/;
const STATUS = /^HTTP\/[\d.]+ \d{3}\b/;
const NAMED = /^[a-z]+(?:-[a-z\d]+)+:/i;
const NAMED_OR_LONGER = /^(?:[a-z][a-z\d-]*:|[ \t])/i;

const TAGS =
  '(?:base|body|embed|form|frameset|head|html|iframe|link|math|meta|noscript|object|plaintext|script|style|svg|template|textarea|title|xmp)';
// a tag that does something, or has room for what does: <Developer> and <name@example> do not
const PAGE = new RegExp(`<(?:[!?]|/?${TAGS}\\b|/?[a-z][^<>]*(?:[=<]|$))`, 'i');
const COMMENT_OF_SCRIPT = '/*';
// a command within a command, or another after it; headers have their parameters (name=value) behind the same sign
const COMMANDS = /`|\$\(|[;&|](?![ \t]*(?:$|\r|[\w*-]+=))/m;
const QUOTED = /"[^"`$]*"/g;

/**
 * Where the PDF in these bytes begins. Programs leave white space or the mark of an encoding before it, printers their commands and
 * comments, servers and mail programs their headers, and every viewer skips them: white space stays, for signatures count from where
 * the file begins; the rest is to be cut off. What else stands there may run as a script, and so may these, or open as a page, when
 * somebody wrote them to that end; so may the comments with which the document itself begins.
 * @returns undefined where there is none, `otherwise` where the first lines are or may be a script or a page
 */
export function beginningOf(bytes: Buffer): number | 'otherwise' | undefined {
  const at = bytes.subarray(0, PDF_HEADER_WITHIN).indexOf(HEADER);
  if (at < 0) return undefined;
  const before = bytes.toString('latin1', 0, at);
  const comments = firstComments(bytes.toString('latin1', at, at + FIRST_LINES));
  if (isPageOrScript(before) || isPageOrScript(comments)) return 'otherwise';
  if (BLANK.test(before)) return 0;
  const lines = before.replace('\u00ef\u00bb\u00bf', '').split(/[\r\n]+/);
  const written = lines.filter((line) => !BLANK.test(line));
  if (COMMANDS.test(before.replace(QUOTED, ''))) return 'otherwise';
  return isOfPrinter(written) || isOfServer(written) ? at : 'otherwise';
}

const isPageOrScript = (lines: string) => PAGE.test(lines) || lines.includes(COMMENT_OF_SCRIPT);

function firstComments(text: string): string {
  const lines = text.split(/[\r\n]+/);
  const end = lines.findIndex((line) => !BLANK.test(line) && !/^[\0\t\f ]*%/.test(line));
  return lines.slice(0, end < 0 ? undefined : end).join('\n');
}

// no script begins with these signs: neither a language's own, nor a shell's that does not have another command in its line
function isOfPrinter(lines: string[]): boolean {
  const [first = ''] = lines;
  return (first.startsWith('%') || first.startsWith(END_OF_JOB)) && lines.every((line) => PRINTER.test(line));
}

// A name with a hyphen and a colon is in no script, nor is the number and the word with which a server answers.
function isOfServer(lines: string[]): boolean {
  const [first = ''] = lines;
  const headers = BETWEEN_PARTS.test(first) || STATUS.test(first) ? lines.slice(1) : lines;
  const isBegun = STATUS.test(first) || NAMED.test(headers[0] ?? '');
  return isBegun && headers.every((line) => NAMED_OR_LONGER.test(line));
}
