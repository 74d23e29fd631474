import type { Assets } from '../assets.ts';
import type { Language } from '../language.ts';
import { type Child, cls } from './child.ts';
import { InLanguage } from './page-language.ts';
import { SheetInPage } from './sheet-in-page.tsx';
import { uiWords } from './ui-words.ts';

/**
 * The whole HTML document around a page. `hasError` puts "Lỗi:" before the title; `demo`, `header`, `trail` (breadcrumbs
 * or back link), `footer` are slots; `wide` is the desk's width; `flush` lets the first band touch the header.
 */
export function Shell(p: ShellProps) {
  const language = p.language ?? 'vi';
  const w = uiWords[language];
  const content = p.bare ? p.children : <div class="govuk-width-container">{p.children}</div>;
  return (
    <html lang={language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title
          lang={p.titleLanguage === language ? undefined : p.titleLanguage}
        >{`${p.hasError ? `${w.errorPrefix} ` : ''}${p.title} – ${p.site}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#8f1d21" />
        {p.description ? <meta name="description" content={p.description} /> : null}
        {p.noIndex ? <meta name="robots" content="noindex" /> : null}
        <link rel="icon" href={p.assets.url('favicon.svg')} type="image/svg+xml" />
        {p.arrival ? (
          <>
            <SheetInPage sheet={p.assets.arrival} />
            <link rel="prefetch" href={p.assets.url('styles.css')} as="style" />
          </>
        ) : (
          <link rel="stylesheet" href={p.assets.url('styles.css')} />
        )}
        {p.printed ? <link rel="stylesheet" href={p.assets.url('print.css')} /> : null}
        <script type="module" src={p.assets.url('app.js')} />
        {p.head}
      </head>
      <body class={cls('govuk-template__body', p.wide && 'mc-wide mc-desk')} data-whose={p.whose}>
        <a href="#noi-dung" class="govuk-skip-link">
          {w.skipLink}
        </a>
        <InLanguage value={language}>
          {p.demo}
          {p.header}
          {p.trail ? <div class="govuk-width-container mc-trail">{p.trail}</div> : null}
        </InLanguage>
        <main class={cls('mc-main', p.flush && 'mc-main--flush')} id="noi-dung" tabindex={-1}>
          <InLanguage value={language}>{content}</InLanguage>
        </main>
        <InLanguage value={language}>{p.footer}</InLanguage>
      </body>
    </html>
  );
}

/** The band that says that nothing here is real. */
export function DemoBanner({ children, label }: { children: Child; label: string }) {
  return (
    <section class="mc-demo" aria-label={label}>
      <div class="govuk-width-container">{children}</div>
    </section>
  );
}

export interface ShellProps {
  title: string;
  /** Vietnamese unless told. */
  language?: Language | undefined;
  /** Of the title, where it is data in another language. */
  titleLanguage?: Language | undefined;
  /** The site's name, after the page's in the title. */
  site: string;
  assets: Assets;
  children: Child;
  hasError?: boolean | undefined;
  description?: string | undefined;
  noIndex?: boolean | undefined;
  header?: Child;
  footer?: Child;
  demo?: Child;
  trail?: Child;
  head?: Child;
  /** People arrive at this page from elsewhere: its styles stand in it, and it is shown as soon as it is there. */
  arrival?: boolean | undefined;
  /** Loads the sheet of the printed forms too. */
  printed?: boolean | undefined;
  wide?: boolean | undefined;
  /** Says to the page's script whom the page is made for. */
  whose?: string | undefined;
  flush?: boolean | undefined;
  /** The page sets its own containers. */
  bare?: boolean | undefined;
}
