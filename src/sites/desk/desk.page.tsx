import type { Officer } from '#domain/journal';
import { registersOf } from '#domain/registers';
import { FormGuard, type Guarding } from '#platform/http/form-guard.tsx';
import type { Child } from '#platform/ui/child.ts';
import { Footer } from '#platform/ui/footer.tsx';
import { Header } from '#platform/ui/header.tsx';
import { Icon } from '#platform/ui/icon.tsx';
import type { IconName } from '#platform/ui/icon-set.ts';
import { keptPieces } from '#platform/ui/kept-piece.ts';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { DemoBanner, Shell } from '#platform/ui/shell.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import { MovedClock } from '#views/moved-clock.tsx';
import type { C } from '../../deps.ts';
import { adminPaths } from './admin/admin.paths.ts';
import { deskPaths } from './dossier/dossier.paths.ts';
import { helpPath } from './help/help.paths.ts';
import { incomingPath } from './incoming/incoming.paths.ts';
import { moneyPath } from './money/money.paths.ts';
import { opensMoney } from './money/money-pages.ts';
import { ownLoginPaths } from './own-login/own-login.paths.ts';
import { provingPaths } from './proving/proving.paths.ts';
import { signInPaths } from './sign-in/sign-in.paths.ts';
import { isClerk } from './who.ts';
import { frameWords as w } from './words/frame.ts';

const pieces = keptPieces();

/** The frame of every page of the desk: the officer with their posts, the navigation, the sign-out. */
export function DeskPage({ c, title, hasErrors, printed, children }: DeskPageProps) {
  const codesLeft = c.method === 'GET' ? /^\d{1,2}$/.exec(c.query.get('ma-con'))?.[0] : undefined;
  return (
    <Shell
      title={title}
      site={w.site}
      assets={c.deps.assets}
      hasError={hasErrors}
      printed={printed}
      head={<link rel="stylesheet" href={c.deps.assets.url('officers.css')} />}
      noIndex
      wide
      demo={c.deps.config.mode === 'demo' ? <Demo c={c} /> : null}
      header={deskHeader(c)}
      footer={pieces('footer', 'vi', () => (
        <Footer columns={[{ title: w.footerTitle, body: <p>{w.footer}</p> }]} />
      ))}
    >
      {codesLeft ? (
        <NoticeBanner id="ma-con">
          <p class="govuk-body">{w.codesLeft(codesLeft)}</p>
        </NoticeBanner>
      ) : null}
      {children}
    </Shell>
  );
}

function deskHeader(c: C) {
  const brand = { name: w.brand, line: w.brandLine, href: deskPaths.work() };
  const officer = c.actor;
  if (officer.kind !== 'officer')
    return <Header brand={brand} links={[{ href: doorPaths.home(), text: w.portal, icon: 'globe' }]} />;
  const currentPath = c.url.split('?')[0];
  const item = (href: string, text: string, icon: IconName) => ({
    href,
    text,
    icon,
    current: currentPath === href,
  });
  const nav = [
    item(deskPaths.work(), w.work, 'inbox'),
    item(deskPaths.search(), w.search, 'search'),
    ...(isClerk(officer) ? [item(provingPaths.lookUp(), w.proving, 'user-check')] : []),
    ...(registersOf(officer).length > 0 ? [item(incomingPath(), w.incoming, 'book-open')] : []),
    ...(opensMoney.allows(officer) ? [item(moneyPath(), w.money, 'hand-coins')] : []),
    item(helpPath(), w.help, 'info'),
    ...(officer.admin ? [item(adminPaths.watch(), w.admin, 'settings')] : []),
  ];
  return pieces(
    `header ${nav.findIndex((n) => n.current)} of ${nav.map((n) => n.icon).join(' ')}`,
    'vi',
    (hole) => (
      <Header
        brand={brand}
        nav={nav}
        account={{
          name: hole('name'),
          note: hole('posts'),
          links: [
            { href: ownLoginPaths.ownLogin(), text: w.ownLogin, icon: 'lock' },
            { href: doorPaths.home(), text: w.portal, icon: 'globe' },
          ],
          signOut: <SignOut c={{ csrf: () => hole('csrf'), newKey: () => hole('key') }} />,
        }}
      />
    ),
    { name: officer.name, posts: <Posts officer={officer} />, csrf: c.csrf(), key: c.newKey() },
  );
}

function Posts({ officer }: { officer: Officer }) {
  const posts = officer.posts.map(
    (p) => `${w.roles[p.role]}, ${p.agencyName}${p.delegatedBy ? ` (${w.lent})` : ''}`,
  );
  const all = [...(officer.admin ? [w.admin] : []), ...posts];
  return (
    <>
      {(all.length > 0 ? all : [w.noPost]).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}

function SignOut({ c }: { c: Guarding }) {
  return (
    <form method="post" action={signInPaths.signOut()}>
      <FormGuard c={c} />
      <button type="submit">
        <Icon name="log-out" />
        {w.signOut}
      </button>
      <button type="submit" name="everywhere" value="1">
        <Icon name="lock" />
        {w.signOutEverywhere}
      </button>
    </form>
  );
}

function Demo({ c }: { c: C }) {
  return (
    <DemoBanner label={w.demoLabel}>
      <span>{w.demo}</span>
      <MovedClock clock={c.deps.clock} />
      <a href={doorPaths.mailbox()}>{w.demoMailbox}</a>
    </DemoBanner>
  );
}

interface DeskPageProps {
  c: C;
  title: string;
  hasErrors?: boolean;
  /** The page shows a printed form. */
  printed?: boolean;
  children: Child;
}
