import type { DemoCode } from '#domain/accounts';
import type { Letter } from '#domain/notices';
import { vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { Card, CardGrid } from '#platform/ui/card.tsx';
import { Section } from '#platform/ui/columns.tsx';
import { FilterBar } from '#platform/ui/desk-parts.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../deps.ts';
import { TrialPage } from './trial.page.tsx';
import { trialPaths } from './trial.paths.ts';
import { trialWords } from './words/trial.ts';

const w = trialWords.mailbox;

export function MailboxView({ c, to, letters, officers }: MailboxProps) {
  return (
    <TrialPage c={c} title={w.title}>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      <FilterBar action={trialPaths.mailbox()} label={w.search}>
        <TextInput name="den" label={w.search} value={to} type="search" autocomplete="off" width={20} />
        <Button kind="secondary" icon="search" once={false}>
          {w.searchButton}
        </Button>
      </FilterBar>
      <p class="govuk-body">
        <a class="govuk-link" href={trialPaths.mailbox({}, { den: to })}>
          {w.reload}
        </a>
        {to ? (
          <>
            {' · '}
            <a class="govuk-link" href={trialPaths.mailbox()}>
              {w.all}
            </a>
          </>
        ) : null}
      </p>
      <Section id="thu" title={w.letters}>
        {letters.length === 0 ? (
          <EmptyState icon="mail" title={to ? w.noneFor(to) : w.empty}>
            {w.emptyText}
          </EmptyState>
        ) : (
          <CardGrid wide label={w.letters}>
            {letters.map((letter) => (
              <LetterCard key={letter.id} letter={letter} />
            ))}
          </CardGrid>
        )}
      </Section>
      {officers.length > 0 ? <Codes officers={officers} /> : null}
    </TrialPage>
  );
}

function LetterCard({ letter }: { letter: Letter }) {
  return (
    <Card
      title={letter.subject || w.to(letter.to)}
      tag={<Tag tone={letter.channel === 'sms' ? 'blue' : 'purple'}>{w.channels[letter.channel]}</Tag>}
      meta={
        <>
          <span>{w.to(letter.to)}</span> <span>{vnDateTime(letter.at)}</span>
        </>
      }
    >
      {letter.body.split('\n').map((line, i) => (
        <p key={i}>{line}</p>
      ))}
      {letter.attachments.length > 0 ? (
        <p>
          {w.attachments} {letter.attachments.map((a) => `${a.name} (${w.size(a.bytes)})`).join(', ')}
        </p>
      ) : null}
    </Card>
  );
}

function Codes({ officers }: { officers: DemoCode[] }) {
  const words = trialWords.index;
  return (
    <Section id="can-bo" title={w.codes}>
      <p class="govuk-body">{w.codesLead}</p>
      <Table
        dense
        caption={w.codes}
        captionHidden
        rows={officers}
        rowKey={(o) => o.officerId}
        columns={[
          { name: words.username, main: true, cell: (o) => o.username },
          { name: words.name, cell: (o) => o.name },
          { name: words.work, cell: (o) => o.title },
          { name: w.code, cell: (o) => (o.code ? <code>{o.code}</code> : w.notEnrolled) },
          { name: w.left, cell: (o) => (o.secondsLeft === undefined ? '' : w.seconds(o.secondsLeft)) },
        ]}
      />
    </Section>
  );
}

interface MailboxProps {
  c: C;
  to: string;
  letters: Letter[];
  officers: DemoCode[];
}
