import type { appWithFilerAndDesk } from './filer-and-desk.ts';

/** A filed birth for which the desk asks `items` a minute ago: its number and the page on which its filer answers. */
export async function supplementAskedFor(
  t: Awaited<ReturnType<typeof appWithFilerAndDesk>>,
  items: { target: string; text: string }[],
): Promise<{ code: string; way: string }> {
  const code = await t.file();
  await t.desk.ask(code, items, 'Hồ sơ chưa đủ');
  t.clock.advance(60_000);
  return { code, way: `/ho-so-cua-toi/${code}/bo-sung` };
}
