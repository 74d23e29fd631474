import type { Child } from '#platform/ui/child.ts';
import { Header } from '#platform/ui/header.tsx';
import { DemoBanner, Shell } from '#platform/ui/shell.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import { MovedClock } from '#views/moved-clock.tsx';
import type { C } from '../../deps.ts';
import { trialPaths } from './trial.paths.ts';
import { trialWords as w } from './words/trial.ts';

/** The frame of the demo's own pages. */
export function TrialPage({ c, title, hasErrors, children }: TrialPageProps) {
  const currentPath = c.url.split('?')[0];
  const nav = [
    { href: trialPaths.index(), text: w.nav.index },
    { href: trialPaths.mailbox(), text: w.nav.mailbox },
    { href: trialPaths.clock(), text: w.nav.clock },
    { href: doorPaths.home(), text: w.nav.portal },
    { href: doorPaths.desk(), text: w.nav.desk },
  ];
  return (
    <Shell
      title={title}
      site={w.site}
      assets={c.deps.assets}
      hasError={hasErrors}
      noIndex
      demo={
        <DemoBanner label={w.demoLabel}>
          <span>{w.demo}</span>
          <MovedClock clock={c.deps.clock} />
        </DemoBanner>
      }
      header={
        <Header
          brand={{ name: w.brand, line: w.brandLine, href: trialPaths.index() }}
          nav={nav.map((item) => ({ ...item, current: item.href === currentPath }))}
        />
      }
    >
      {children}
    </Shell>
  );
}

interface TrialPageProps {
  c: C;
  title: string;
  hasErrors?: boolean;
  children: Child;
}
