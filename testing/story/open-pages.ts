import type { Row } from '../../src/deps.ts';
import { posted } from '../posted-form.ts';
import type { Person } from './people.ts';
import type { Field, HttpAnswer, StatelessClient } from './stateless-client.ts';
import type { World } from './world.ts';

const QUERIES: Record<string, (w: World) => string[]> = {
  '/nop-ho-so': () => ['?thu-tuc=1.001193', ''],
  '/tra-cuu': (w) => [`?ma=${w.dossiers.returned}&khoa=${w.secret}`, ''],
  '/kiem-tra-giay-to': (w) => [`?ma=${w.paper}`, ''],
  '/can-bo/so-theo-doi': () => ['?tu=01/11/2026&den=30/11/2026', ''],
  '/can-bo/tim-ho-so': (w) => [`?ma=${w.dossiers.returned}`],
  '/can-bo/ho-so': () => ['?tim=an', '?tim=an&xep=hen-som', ''],
  '/can-bo/quan-tri/nhat-ky': (w) => [`?ma=${w.dossiers.returned}`, ''],
  '/can-bo/quan-tri/lich/ngay': () => ['?ngay=2027-02-11', ''],
  '/can-bo/quan-tri/lich/nam': () => ['?nam=2027'],
  '/can-bo/quan-tri/lich/gio': (w) => [`?co-quan=${w.agency}`, ''],
  '/thu-tuc/:code/truong-hop': () => ['?tuoi-con=chua-qua-60-ngay&giay-to-sinh=chung-sinh'],
  '/thu-tuc': () => ['?q=khai sinh', ''],
  // signed, and of an order that nobody has made
  '/bao-co/:gateway': (w) => [`?${w.notice}`],
  '/thanh-toan': (w) => [`?ma=${w.dossiers.accepted}&khoa=${w.secretToPay}`, ''],
  '/ket-qua-thanh-toan/:code': (w) => [`?${w.notice}`, ''],
  '/thu-nghiem/chuyen-khoan': (w) => [`?ma=${w.transfer}`, ''],
  '/can-bo/thu-phi/doi-soat/ngay': (w) => [w.reconciled.day],
  '/can-bo/thu-phi/doi-soat/chenh-lech': (w) => [w.reconciled.difference],
  '/thu-nghiem/vnpay': (w) => [`?${w.toPay}`, ''],
};

/** Every address that the path of a row may have in a world, the likely ones first. */
export function addressesOf(row: Walked, world: World): string[] {
  const known: Record<string, string[]> = {
    draft: Object.values(world.drafts),
    file: Object.values(world.files),
    form: row.path.includes('/tiep-tuc/')
      ? world.parked
      : ['giay-tiep-nhan', 'yeu-cau-bo-sung', 'tu-choi', 'bien-lai'],
    part: ['giay-chung-sinh', 'to-khai', 'giay-cam-doan'],
    province: ['99'],
    section: ['child', 'nguoi-nop'],
    // an order that nobody has made
    reference: ['TT000000AAAA'],
    event: ['birth', 'sinh-con'],
    job: [world.failedJob],
    channel: ['email'],
    gateway: ['vnpay'],
    officer: [world.administrator],
    agency: [world.agency],
    account: [row.path.includes('/sao-ke/') ? world.collecting : world.unproven],
    statement: [world.statement],
    line: world.lines,
    profile: [world.profile, 'moi'],
    period: ['answerWithinDays'],
    sheet: world.sheets,
    money: [world.money.aside],
    // the page of the first has every form
    refund: [world.money.approved, world.money.requested],
    code: codesOf(row.path, world),
  };
  let all = [''];
  for (const piece of row.path.split('/').slice(1)) {
    const values = piece.startsWith(':') ? known[piece.slice(1)] : [piece];
    if (!values) throw new Error(`the world has nothing for ${piece} of ${row.path}`);
    all = all.flatMap((before) => values.map((v) => `${before}/${encodeURIComponent(v)}`));
  }
  const queries = QUERIES[row.path]?.(world) ?? [''];
  return all.flatMap((path) => queries.map((q) => path + q));
}

function codesOf(path: string, world: World): string[] {
  if (path.startsWith('/co-quan')) return ['H99.21.01'];
  if (path.startsWith('/thu-tuc') || path.startsWith('/api')) return ['1.001193'];
  if (path.startsWith('/can-bo/y-kien')) return [world.dossiers['opinion-asked']];
  const { returned, refused, accepted, 'asked-at-once': awaiting } = world.dossiers;
  // whose fee is known
  if (path.endsWith('/thanh-toan')) return [accepted];
  return path.split(':').length > 2 ? [returned, awaiting, refused] : Object.values(world.dossiers);
}

/** For each row that shows something: who sees it, and where. Rows that nobody could open are missing. */
export async function openPages(
  rows: Walked[],
  people: Person[],
  world: World,
  k: StatelessClient,
): Promise<Opened[]> {
  const found: Opened[] = [];
  for (const row of rows.filter((r) => r.method === 'GET')) {
    const opened = await open(row, people, world, k);
    found.push(...opened);
  }
  return found;
}

// the first that shows a page; one that only redirects counts where no other is found. Each address with a query is a page of its
// own.
async function open(row: Walked, people: Person[], world: World, k: StatelessClient): Promise<Opened[]> {
  const openedByUrl = new Map<string, Opened>();
  let leads: Opened | undefined;
  for (const url of addressesOf(row, world)) {
    const kind = url.split('?')[1] ?? '';
    if (openedByUrl.has(kind)) continue;
    for (const who of people.filter((p) => row.who.allows(p.actor))) {
      const answer = await k.get(who, url);
      if (answer.status === 200) {
        openedByUrl.set(kind, { row, who, url, answer });
        break;
      }
      const turnedBack = /het-han|\/dang-(nhap|ky)$|dang-nhap\?/.test(answer.location);
      if (answer.status === 303 && !turnedBack) leads ??= { row, who, url, answer };
    }
  }
  return openedByUrl.size > 0 ? [...openedByUrl.values()] : leads ? [leads] : [];
}

/** The forms that post on the opened pages, each once for the row that takes it. */
export function formsOn(pages: Opened[], rows: Walked[]): PostForm[] {
  const found = new Map<Walked, PostForm>();
  for (const { who, url, answer } of pages)
    for (const [, attributes = '', inside = ''] of answer.html.matchAll(
      /<form\b([^>]*)>([\s\S]*?)<\/form>/g,
    )) {
      if (!/method="post"/i.test(attributes)) continue;
      const own = attribute(attributes, 'action') ?? url;
      const buttons = [...inside.matchAll(/<button\b([^>]*)>/g)].map(([, a = '']) => a);
      for (const action of [
        own,
        ...buttons.map((b) => attribute(b, 'formaction')).filter((a) => a !== undefined),
      ]) {
        const row = rowFor(rows, new URL(action, 'http://x').pathname);
        if (!row || (found.get(row)?.fields.length ?? -1) >= 0) continue;
        const fields = posted(inside).filter(([name]) => name !== '_csrf' && name !== '_key');
        const named = namedOf(buttons);
        found.set(row, {
          row,
          who,
          url: action,
          fields: [...fields, ...unchosen(inside, fields), ...pressed(named)],
          buttons: named,
        });
      }
    }
  return [...found.values()];
}

function rowFor(rows: Walked[], pathname: string): Walked | undefined {
  return rows.find(
    (r) =>
      r.method === 'POST' &&
      new RegExp(`^${r.path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`).test(pathname),
  );
}

// a choice that nobody has made yet is posted with its first value, and so are the names of files
function unchosen(inside: string, fields: Field[]): Field[] {
  const more = new Map<string, string>();
  for (const [input] of inside.matchAll(/<input\b(?:[^>"]|"[^"]*")*>/g)) {
    const name = attribute(input, 'name');
    if (name && !fields.some(([n]) => n === name) && !more.has(name) && !name.startsWith('_'))
      more.set(name, attribute(input, 'value') ?? '');
  }
  return [...more];
}

function namedOf(buttons: string[]): Field[] {
  return buttons.flatMap((b) => {
    const name = attribute(b, 'name');
    return name ? [[name, attribute(b, 'value') ?? ''] satisfies Field] : [];
  });
}

function pressed(named: Field[]): Field[] {
  const next =
    named.find(([name, value]) => name === '_action' && value === 'next') ??
    named.find(([name]) => name === '_action');
  return next ? [next] : [];
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
}

export interface Opened {
  row: Walked;
  who: Person;
  url: string;
  answer: HttpAnswer;
}

export interface PostForm {
  row: Walked;
  who: Person;
  url: string;
  fields: Field[];
  /** Its buttons that have a name, with what each sends. */
  buttons: Field[];
}

/** What these walks need of a row; a machine's row that needs no key is one that anybody may open. */
export type Walked = Omit<Row, 'handler'>;
