import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DemoCode, demoCodes, type SeedCitizen } from '#domain/accounts';
import { machineTime } from '#platform/clock.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { ROOT } from '#platform/root.ts';
import { Card, CardGrid } from '#platform/ui/card.tsx';
import { Section } from '#platform/ui/columns.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import type { C } from '../../deps.ts';
import { TrialPage } from './trial.page.tsx';
import { trialPaths } from './trial.paths.ts';
import { trialWords } from './words/trial.ts';

const w = trialWords.index;

/** Lists what there is to try in the demo, and the accounts to try it with. */
export async function get(c: C): Promise<Answer> {
  const officers = await demoCodes(c.deps.db, c.deps.keys, machineTime(c.deps.clock));
  return page(<IndexView c={c} officers={officers} citizens={officers.length > 0 ? seededCitizens() : []} />);
}

function seededCitizens(): SeedCitizen[] {
  const file = join(ROOT, 'seed', 'citizens.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SeedCitizen[]) : []; // the seed's own file
}

function IndexView({ c, officers, citizens }: { c: C; officers: DemoCode[]; citizens: SeedCitizen[] }) {
  return (
    <TrialPage c={c} title={w.title}>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      <Section id="trang" title={w.pages}>
        <CardGrid wide label={w.pages}>
          <Card title={w.mailbox} href={trialPaths.mailbox()}>
            <p>{w.mailboxText}</p>
          </Card>
          <Card title={w.gallery} href={trialPaths.gallery()}>
            <p>{w.galleryText}</p>
          </Card>
          <Card title={w.clock} href={trialPaths.clock()}>
            <p>{w.clockText}</p>
          </Card>
        </CardGrid>
      </Section>
      {officers.length === 0 ? (
        <p class="govuk-body">{w.notSeeded}</p>
      ) : (
        <>
          <Inset>
            {w.password} <code>{w.demoPassword}</code>
          </Inset>
          <Citizens citizens={citizens} />
          <Officers officers={officers} />
        </>
      )}
    </TrialPage>
  );
}

function Citizens({ citizens }: { citizens: SeedCitizen[] }) {
  return (
    <Section id="cong-dan" title={w.citizens} more={{ href: doorPaths.signIn(), text: w.citizenSignIn }}>
      <p class="govuk-body">{w.citizensText}</p>
      <Table
        caption={w.citizens}
        captionHidden
        rows={citizens}
        rowKey={(p) => p.idNumber}
        columns={[
          { name: w.name, main: true, cell: (p) => p.fullName },
          { name: w.idNumber, cell: (p) => p.idNumber },
          { name: w.phone, cell: (p) => p.contact.phone },
          {
            name: w.level,
            cell: (p) => <Tag tone={p.level ? 'green' : 'amber'}>{p.level ? w.verified : w.unverified}</Tag>,
          },
        ]}
      />
    </Section>
  );
}

function Officers({ officers }: { officers: DemoCode[] }) {
  return (
    <Section id="can-bo" title={w.officers} more={{ href: doorPaths.deskSignIn(), text: w.officerSignIn }}>
      <p class="govuk-body">{w.officersText}</p>
      <Table
        dense
        caption={w.officers}
        captionHidden
        rows={officers}
        rowKey={(o) => o.officerId}
        columns={[
          { name: w.username, main: true, cell: (o) => o.username },
          { name: w.name, cell: (o) => o.name },
          { name: w.work, cell: (o) => o.title },
        ]}
      />
    </Section>
  );
}
