import { inLanguage } from '#platform/http/address-language.ts';
import { FormGuard, type Guarding } from '#platform/http/form-guard.tsx';
import { type InEveryLanguage, inEveryLanguage, LANGUAGES, type Language } from '#platform/language.ts';
import { Breadcrumbs } from '#platform/ui/breadcrumbs.tsx';
import type { Child } from '#platform/ui/child.ts';
import { Footer } from '#platform/ui/footer.tsx';
import { type AccountProps, Header, type NavItem } from '#platform/ui/header.tsx';
import { Hours } from '#platform/ui/hours.tsx';
import { Icon } from '#platform/ui/icon.tsx';
import { keptPieces } from '#platform/ui/kept-piece.ts';
import { LanguageSwitch } from '#platform/ui/language-switch.tsx';
import { SearchBox } from '#platform/ui/search-box.tsx';
import { DemoBanner, Shell } from '#platform/ui/shell.tsx';
import { MovedClock } from '#views/moved-clock.tsx';
import type { C } from '../../deps.ts';
import { cataloguePaths as paths } from './catalogue/catalogue.paths.ts';
import { NATIONAL_PORTAL } from './national-portal.ts';
import { frameWords } from './words/frame.ts';

const pieces = keptPieces();

/**
 * The frame of every page of the portal: demo band, header with navigation, search and account, the trail, footer.
 * `trail`: the pages between the home page and this one. `search` false where the page has a search of its own. The frame is in the
 * language of the address; a page without words in both languages is in Vietnamese and says so.
 */
export function PortalPage(p: PortalPageProps) {
  const { c } = p;
  const w = c.words(frameWords);
  const content = contentLanguage(p);
  return (
    <Shell
      title={p.title}
      site={w.site}
      language={c.language}
      contentLanguage={content}
      titleLanguage={p.titleInVietnamese ? 'vi' : undefined}
      assets={c.deps.assets}
      whose={c.whose()}
      hasError={p.hasErrors}
      description={p.description}
      noIndex={p.noIndex || content !== c.language}
      head={
        <>
          {p.canonical ? <Addresses c={c} path={p.canonical} both={!!p.words} /> : null}
          {p.head}
        </>
      }
      demo={c.deps.config.mode === 'demo' ? <Demo c={c} /> : null}
      header={header(c, p.otherLanguages)}
      trail={p.trail || p.search !== false ? <Trail {...p} /> : null}
      before={content === c.language ? null : <OnlyVietnamese text={w.onlyVietnamese} />}
      footer={pieces('footer', c.language, () => <PortalFooter w={w} />)}
      arrival={p.arrival}
      bare={p.bare}
      flush={p.flush}
    >
      {p.children}
    </Shell>
  );
}

function contentLanguage({ c, words }: PortalPageProps): Language {
  return words ? c.language : 'vi';
}

// where search engines find this page, in each language that it is written in
function Addresses({ c, path, both }: { c: C; path: string; both: boolean }) {
  const at = (language: Language) => new URL(inLanguage(path, language), c.deps.config.publicUrl).href;
  return (
    <>
      <link rel="canonical" href={at(both ? c.language : 'vi')} />
      {both ? LANGUAGES.map((l) => <link key={l} rel="alternate" hreflang={l} href={at(l)} />) : null}
    </>
  );
}

function OnlyVietnamese({ text }: { text: string }) {
  return (
    <div class="govuk-width-container">
      <p class="mc-only-language">
        <Icon name="info" />
        {text}
      </p>
    </div>
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

// one of seven in each language, by the place in the navigation, for those who are not signed in and for each level of those who are
function header(c: C, path: string | undefined) {
  const w = c.words(frameWords);
  const nav = navigation(c, w);
  const here = path ?? c.pageIn(LANGUAGES[0]);
  const addresses = inEveryLanguage((language) => inLanguage(here, language));
  const at = `header ${nav.findIndex((n) => n.current)}`;
  if (c.actor.kind !== 'citizen') {
    const everybodys = (hole: Hole) => <PortalHeader w={w} nav={nav} addresses={inEveryLanguage(hole)} />;
    return pieces(at, c.language, everybodys, addresses);
  }
  const { name, verified } = c.actor;
  const own = (hole: Hole) => {
    const guard = { csrf: () => hole('csrf'), newKey: () => hole('key') };
    const menu = account(guard, w, { name: hole('name'), verified });
    return <PortalHeader w={w} nav={nav} addresses={inEveryLanguage(hole)} account={menu} />;
  };
  return pieces(`${at} ${verified ? 'verified' : 'unverified'}`, c.language, own, {
    ...addresses,
    name,
    csrf: c.csrf(),
    key: c.newKey(),
  });
}

function PortalHeader({ w, nav, addresses, account }: PortalHeaderProps) {
  return (
    <Header
      brand={{ name: w.brand, line: w.brandLine, href: paths.home() }}
      nav={nav}
      languages={<LanguageSwitch addresses={addresses} />}
      account={account}
      links={
        account
          ? undefined
          : [
              { href: paths.signIn(), text: w.signIn, icon: 'log-in' },
              { href: paths.register(), text: w.register },
            ]
      }
    />
  );
}

function navigation(c: C, w: FrameWords): NavItem[] {
  const currentPath = c.path;
  const item = (href: string, text: string, icon: NavItem['icon']): NavItem => ({
    href,
    text,
    icon,
    current: currentPath === href || currentPath.startsWith(`${href}/`),
  });
  return [
    item(paths.procedures(), w.nav.procedures, 'book-open'),
    item(paths.start(), w.nav.online, 'file-plus'),
    item(paths.lookUp(), w.nav.lookUp, 'file-search'),
    item(paths.mine(), w.nav.mine, 'folder-open'),
    item(paths.agencies(), w.nav.agencies, 'landmark'),
    item(paths.help(), w.nav.help, 'info'),
  ];
}

function account(c: Guarding, w: FrameWords, citizen: { name: string; verified: boolean }): AccountProps {
  return {
    name: citizen.name,
    note: citizen.verified ? w.account.verified : w.account.unverified,
    links: [
      { href: paths.mine(), text: w.account.mine, icon: 'folder-open' },
      { href: paths.account(), text: w.account.own, icon: 'settings' },
    ],
    signOut: (
      <form method="post" action={paths.signOut()} data-signs-out="">
        <FormGuard c={c} />
        <button type="submit">
          <Icon name="log-out" />
          {w.account.signOut}
        </button>
      </form>
    ),
  };
}

function Trail(p: PortalPageProps) {
  const { c, trail, title, shortTitle, search } = p;
  const w = c.words(frameWords);
  const content = contentLanguage(p);
  const lang = content === c.language ? undefined : content;
  const own = shortTitle ?? shortened(title);
  const ownLang = p.titleInVietnamese && !shortTitle ? ('vi' as const) : undefined;
  const way = [...(trail ?? []), { text: own, lang: ownLang }].map((item) => {
    const itsOwn = item.lang === c.language ? undefined : item.lang;
    return { ...item, lang: itsOwn ?? lang };
  });
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

function PortalFooter({ w }: { w: FrameWords }) {
  const f = w.footer;
  return (
    <Footer
      columns={[
        {
          title: f.owner,
          body: (
            <>
              <p>{f.ownerText}</p>
              <p>{f.address}</p>
              <p>
                <Hours text={f.hours} />
              </p>
            </>
          ),
        },
        {
          title: f.contact,
          body: (
            <>
              <p>
                {f.phoneLabel} <a href={`tel:${f.phone.replaceAll(' ', '')}`}>{f.phone}</a>
              </p>
              <p>
                {f.emailLabel} <a href={`mailto:${f.email}`}>{f.email}</a>
              </p>
            </>
          ),
        },
        {
          title: f.go,
          links: [
            { href: paths.help(), text: f.help },
            { href: paths.privacy(), text: f.privacy },
            { href: paths.terms(), text: f.terms },
            { href: paths.agencies(), text: f.agencies },
            { href: paths.officers(), text: f.officers },
            { href: NATIONAL_PORTAL, text: f.national },
          ],
        },
      ]}
      legal={
        <>
          <p>
            <strong>{f.slogan}</strong>
          </p>
          <p>{f.legal}</p>
          <p>{f.copyright}</p>
        </>
      }
    />
  );
}

type FrameWords = (typeof frameWords)[Language];
type Hole = (name: string) => string;

interface PortalHeaderProps {
  w: FrameWords;
  nav: NavItem[];
  /** Where this page stands in each language. */
  addresses: Record<Language, string>;
  account?: AccountProps;
}

export interface PortalPageProps {
  c: C;
  /** The page's words, when they have both halves: it is then a page of both languages. */
  words?: InEveryLanguage<object> | undefined;
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
