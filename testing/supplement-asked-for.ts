import type { Browser, PageAnswer } from './browser-client.ts';
import type { appWithFilerAndDesk } from './filer-and-desk.ts';
import { posted } from './posted-form.ts';

/** A filed birth for which the desk asks `items` a minute ago: its number and the page on which its filer answers. */
export async function supplementAskedFor(t: Asking, items: Items): Promise<{ code: string; way: string }> {
  const code = await t.file();
  await t.desk.ask(code, items, 'Hồ sơ chưa đủ');
  t.clock.advance(60_000);
  return { code, way: `/ho-so-cua-toi/${code}/bo-sung` };
}

/** The same, and that page as its filer's browser gets it, with what it would post. */
export async function supplementPage(t: Asking, b: Browser, items: Items): Promise<SupplementPage> {
  const { code, way } = await supplementAskedFor(t, items);
  const page = await b.get(way);
  return { code, way, page, fields: Object.fromEntries(posted(page.html)) as Record<string, string> };
}

type Asking = Awaited<ReturnType<typeof appWithFilerAndDesk>>;
type Items = { target: string; text: string }[];

interface SupplementPage {
  code: string;
  way: string;
  page: PageAnswer;
  fields: Record<string, string>;
}
