import { type Child, cls } from './child.ts';
import { Icon, type IconName } from './icon.tsx';
import { Mark, Ornament } from './ornament.tsx';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/**
 * Brand, account, navigation. The account menu is a `details`, the menu of a phone is a popover: both work without
 * script, and a browser without popover shows the list as it is.
 */
export const Header = inPageLanguage(
  ({ brand, nav = [], account, links = [], languages }: HeaderProps, language) => {
    const w = uiWords[language];
    return (
      <header class="mc-header">
        <div class="mc-header__top">
          <div class="mc-header__ground">
            <Ornament cls="mc-header__ornament" />
          </div>
          <div class="govuk-width-container mc-header__row">
            <a class="mc-brand" href={brand.href}>
              <Mark cls="mc-brand__mark" />
              <span>
                <span class="mc-brand__name">{brand.name}</span>
                {brand.line ? <span class="mc-brand__line">{brand.line}</span> : null}
              </span>
            </a>
            <div class="mc-header__tools">
              {languages}
              {links.map((link) => (
                <a key={link.href} class="mc-header__link" href={link.href}>
                  {link.icon ? <Icon name={link.icon} /> : null}
                  {link.text}
                </a>
              ))}
              {account ? <AccountMenu {...account} /> : null}
              {nav.length > 0 ? (
                <button class="mc-menu-button" type="button" {...{ popovertarget: 'mc-nav' }}>
                  <Icon name="menu" />
                  {w.menu}
                </button>
              ) : null}
            </div>
          </div>
        </div>
        {nav.length > 0 ? <Navigation nav={nav} /> : null}
      </header>
    );
  },
);

const Navigation = inPageLanguage(({ nav }: { nav: NavItem[] }, language) => {
  const w = uiWords[language];
  return (
    <nav class="mc-nav" aria-label={w.navigation}>
      <div class="govuk-width-container">
        <ul class="mc-nav__list" id="mc-nav" popover="auto">
          <li class="mc-nav__close">
            <button type="button" {...{ popovertarget: 'mc-nav', popovertargetaction: 'hide' }}>
              {w.closeMenu}
            </button>
          </li>
          {nav.map((item) => (
            <li key={item.href}>
              <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.icon ? <Icon name={item.icon} /> : null}
                {item.text}
                {item.count === undefined ? null : (
                  <span class={cls('mc-count', item.count > 0 && 'mc-count--amber')}>{item.count}</span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
});

const AccountMenu = inPageLanguage(({ name, note, links, signOut }: AccountProps, language) => {
  const w = uiWords[language];
  return (
    <details class="mc-account" data-menu="">
      <summary aria-label={`${w.account}: ${name}`}>
        <Icon name="user-round" />
        <span class="mc-account__name">{name}</span>
        <Icon name="chevron-down" />
      </summary>
      <div class="mc-account__panel">
        <div class="mc-account__who">
          <strong>{name}</strong>
          {note}
        </div>
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>
                {link.icon ? <Icon name={link.icon} /> : null}
                {link.text}
              </a>
            </li>
          ))}
          {signOut ? <li>{signOut}</li> : null}
        </ul>
      </div>
    </details>
  );
});

export interface NavItem {
  href: string;
  text: string;
  icon?: IconName | undefined;
  current?: boolean | undefined;
  count?: number | undefined;
}

export interface AccountProps {
  name: string;
  note?: Child;
  links: { href: string; text: string; icon?: IconName | undefined }[];
  /** A form that posts the sign-out, with its guard and one plain button. */
  signOut?: Child;
}

export interface HeaderProps {
  brand: { name: string; line?: string | undefined; href: string };
  nav?: NavItem[] | undefined;
  account?: AccountProps | undefined;
  /** A LanguageSwitch, where there is more than one. */
  languages?: Child;
  /** For those who are not signed in: sign in, register. */
  links?: { href: string; text: string; icon?: IconName | undefined }[] | undefined;
}
