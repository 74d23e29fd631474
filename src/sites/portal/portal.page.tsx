import { inLanguage } from '#platform/http/address-language.ts';
import { type InEveryLanguage, LANGUAGES, type Language } from '#platform/language.ts';
import { Breadcrumbs } from '#platform/ui/breadcrumbs.tsx';
import type { Child } from '#platform/ui/child.ts';
import { SearchBox } from '#platform/ui/search-box.tsx';
import { DemoBanner, Shell } from '#platform/ui/shell.tsx';
import { MovedClock } from '#views/moved-clock.tsx';
import type { C } from '../../deps.ts';
import { cataloguePaths as paths } from './catalogue/catalogue.paths.ts';
import { portalFooter } from './portal-footer.tsx';
import { portalHeader } from './portal-header.tsx';
import { frameWords } from './words/frame.ts';

/**
 * The frame of every page of the portal: demo band, header with navigation, search and account, the trail, footer.
 * `trail`: the pages between the home page and this one. `search` false where the page has a search of its own. The page is in the
 * language of its address.
 */
export function PortalPage(p: PortalPageProps) {
  const { c } = p;
  const w = c.words(frameWords);
  return (
    <Shell
      title={p.title}
      site={w.site}
      language={c.language}
      titleLanguage={p.titleInVietnamese ? 'vi' : undefined}
      assets={c.deps.assets}
      whose={c.whose()}
      hasError={p.hasErrors}
      description={p.description}
      noIndex={p.noIndex}
      head={
        <>
          {p.canonical ? <Addresses c={c} path={p.canonical} /> : null}
          {p.head}
        </>
      }
      demo={c.deps.config.mode === 'demo' ? <Demo c={c} /> : null}
      header={portalHeader(c, p.otherLanguages)}
      trail={p.trail || p.search !== false ? <Trail {...p} /> : null}
      footer={portalFooter(c.language)}
      arrival={p.arrival}
      bare={p.bare}
      flush={p.flush}
    >
      {p.children}
    </Shell>
  );
}

// where search engines find this page, in each language
function Addresses({ c, path }: { c: C; path: string }) {
  const at = (language: Language) => new URL(inLanguage(path, language), c.deps.config.publicUrl).href;
  return (
    <>
      <link rel="canonical" href={at(c.language)} />
      {LANGUAGES.map((l) => (
        <link key={l} rel="alternate" hreflang={l} href={at(l)} />
      ))}
    </>
  );
}

function Demo({ c }: { c: C }) {
  const w = c.words(frameWords);
  return (
    <DemoBanner label={w.demoLabel}>
      <span>{w.demo}</span>
      <MovedClock clock={c.deps.clock} />
      <a href={paths.mailbox()}>{w.demoMailbox}</a>
    </DemoBanner>
  );
}

function Trail(p: PortalPageProps) {
  const { c, trail, title, shortTitle, search } = p;
  const w = c.words(frameWords);
  const own = shortTitle ?? shortened(title);
  const ownLang = p.titleInVietnamese && !shortTitle ? ('vi' as const) : undefined;
  const way = [...(trail ?? []), { text: own, lang: ownLang }].map((item) => ({
    ...item,
    lang: item.lang === c.language ? undefined : item.lang,
  }));
  return (
    <div class="mc-section__head">
      {trail ? <Breadcrumbs items={[{ text: w.home, href: paths.home() }, ...way]} /> : <span />}
      {search === false ? null : (
        <SearchBox
          small
          action={paths.procedures()}
          id="tim-nhanh"
          label={w.search.label}
          labelHidden
          placeholder={w.search.placeholder}
          suggest={paths.suggest()}
          open={paths.procedure.pattern}
        />
      )}
    </div>
  );
}

function shortened(title: string): string {
  return title.length > 50 ? `${title.slice(0, title.lastIndexOf(' ', 46))}…` : title;
}

export interface PortalPageProps {
  c: C;
  /** The page's words: no page is in one language alone. */
  words: InEveryLanguage<object>;
  title: string;
  /** The title is data, and Vietnamese on every page. */
  titleInVietnamese?: boolean | undefined;
  /** Where the language switch leads, when the page's own address holds a secret that must not stand in the page. */
  otherLanguages?: string | undefined;
  children: Child;
  hasErrors?: boolean | undefined;
  description?: string | undefined;
  /** The path that search engines should keep for this page. */
  canonical?: string | undefined;
  noIndex?: boolean | undefined;
  /** `lang` where a name is data; `stays`: the way back that a narrow screen keeps too. */
  trail?:
    | { text: string; href?: string | undefined; lang?: Language | undefined; stays?: boolean | undefined }[]
    | undefined;
  /** This page's name at the end of the trail, when its title is too long. */
  shortTitle?: string | undefined;
  search?: boolean | undefined;
  head?: Child;
  /** People arrive here from elsewhere: the styles stand in the page (`arrival.scss`). */
  arrival?: boolean | undefined;
  /** The page sets its own containers. */
  bare?: boolean | undefined;
  /** The first band touches the header. */
  flush?: boolean | undefined;
}
