import { inLanguage } from '#platform/http/address-language.ts';
import { FormGuard, type Guarding } from '#platform/http/form-guard.tsx';
import { inEveryLanguage, LANGUAGES, type Language } from '#platform/language.ts';
import { type AccountProps, Header, type NavItem } from '#platform/ui/header.tsx';
import { Icon } from '#platform/ui/icon.tsx';
import { keptPieces } from '#platform/ui/kept-piece.ts';
import { LanguageSwitch } from '#platform/ui/language-switch.tsx';
import type { C } from '../../deps.ts';
import { cataloguePaths as paths } from './catalogue/catalogue.paths.ts';
import { type FrameWords, frameWords } from './words/frame.ts';

const pieces = keptPieces();

/**
 * The header of the portal with navigation, languages and account; `path` where the language switch leads elsewhere. It is kept: one of
 * seven in each language, by the place in the navigation, for those who are not signed in and for each level of those who are.
 */
export function portalHeader(c: C, path: string | undefined) {
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
      { href: paths.payments(), text: w.account.payments, icon: 'credit-card' },
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
type Hole = (name: string) => string;

interface PortalHeaderProps {
  w: FrameWords;
  nav: NavItem[];
  /** Where this page stands in each language. */
  addresses: Record<Language, string>;
  account?: AccountProps;
}
