import { listCodes } from '#domain/procedures';
import { inLanguage } from '#platform/http/address-language.ts';
import { type Answer, text } from '#platform/http/answer.ts';
import { LANGUAGES } from '#platform/language.ts';
import { doorPaths } from '#views/doors.paths.ts';
import type { C } from '../../../deps.ts';
import { lifeEvents } from './address-slugs.ts';
import { cataloguePaths as paths } from './catalogue.paths.ts';

const PRIVATE = [
  paths.officers(),
  paths.mine(),
  paths.start(),
  paths.account(),
  paths.signIn(),
  paths.register(),
  paths.lookUp(),
  doorPaths.payByNumber(),
  doorPaths.checkPaper(),
  doorPaths.trial(),
  doorPaths.api(),
];

/** robots.txt: what search engines may read, and where the sitemap is. */
export function robots(c: C): Answer {
  const rules = [
    'User-agent: *',
    ...PRIVATE.flatMap((p) => LANGUAGES.map((l) => `Disallow: ${inLanguage(p, l)}`)),
    `Sitemap: ${absolute(c, paths.sitemap())}`,
  ];
  return text(`${rules.join('\n')}\n`);
}

/**
 * Every public page in each language, with the day its content last changed; of procedures the Vietnamese page alone, for all that is
 * said there is Vietnamese.
 */
export async function sitemap(c: C): Promise<Answer> {
  const fixed = [
    paths.home(),
    paths.procedures(),
    paths.agencies(),
    paths.help(),
    paths.complaints(),
    paths.privacy(),
    paths.daysOff(),
    ...lifeEvents.map((e) => paths.lifeEvent({ event: e.slug })),
  ]
    .flatMap((p) => LANGUAGES.map((l) => inLanguage(p, l)))
    .map((p) => `<url><loc>${absolute(c, p)}</loc></url>`);
  const procedures = (await listCodes(c.deps.db)).map(
    ({ code, changedAt }) =>
      `<url><loc>${absolute(c, paths.procedure({ code }))}</loc><lastmod>${changedAt.toISOString().slice(0, 10)}</lastmod></url>`,
  );
  const body = [...fixed, ...procedures].join('\n');
  return text(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${body}\n</urlset>\n`,
    'application/xml; charset=utf-8',
  );
}

function absolute(c: C, path: string): string {
  return new URL(path, c.deps.config.publicUrl).href.replaceAll('&', '&amp;');
}
