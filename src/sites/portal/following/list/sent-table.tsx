import type { ExpectedYears } from '#domain/calendar';
import type { MyDossier } from '#domain/dossiers';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Table } from '#platform/ui/table.tsx';
import { expectedText } from '#views/dossier/expected-text.ts';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { ShortName } from '../../procedure-name.tsx';
import { mineWords } from '../../words/my-dossiers.ts';
import { ActionLinks } from '../dossier/action-links.tsx';
import { followingPaths } from '../following.paths.ts';

/** Sent dossiers, last changed first. */
export const SentTable = inPageLanguage(({ dossiers, title, now, expected }: SentTableProps, language) => {
  const w = mineWords[language];
  const { date, dateTime } = formats[language];
  return (
    <Table
      caption={title}
      rows={dossiers}
      rowKey={(d) => d.id}
      columns={[
        {
          name: w.columns.dossier,
          main: true,
          cell: (d) => (
            <>
              <a class="govuk-link mc-number" href={followingPaths.dossier({ code: d.code })}>
                {d.code}
              </a>
              <span class="mc-mine__what">
                <ShortName of={d} />
              </span>
            </>
          ),
        },
        { name: w.columns.submitted, cell: (d) => <span class="mc-number">{date(d.submittedAt)}</span> },
        { name: w.columns.due, cell: (d) => due(d, { now, expected, language }) },
        {
          name: w.columns.status,
          cell: (d) => (
            <>
              <StatusTag status={d.status} decision={d.decision} />
              <span class="mc-mine__what mc-quiet">{w.changed(dateTime(d.changedAt))}</span>
            </>
          ),
        },
        {
          name: w.columns.actions,
          cell: ({ code, status }) => (
            <ActionLinks
              of={code}
              links={[
                { href: followingPaths.dossier({ code }), text: w.view },
                { href: followingPaths.course({ code }), text: w.story },
                ...(status === 'awaiting_supplement'
                  ? [{ href: followingPaths.supplement({ code }), text: w.supplement }]
                  : []),
              ]}
            />
          ),
        },
      ]}
    />
  );
});

/** What the person waits for and until when; empty for a closed dossier. */
function due(
  { status, answerBy, originalsFirst, promisedAt, awaitsOpinions, answerUntil }: MyDossier,
  { now, expected, language }: { now: Date; expected: ExpectedYears; language: Language },
) {
  const w = mineWords[language];
  const timeOf = (at: Date) => expectedText(formats[language].dateTime(at), { at, expected, language });
  switch (status) {
    case 'submitted':
      if (answerBy >= now) return w.due.answer(timeOf(answerBy));
      return originalsFirst ? w.due.originals : late(answerBy, language);
    case 'accepted':
    case 'processing':
      if (awaitsOpinions) return w.due.consulting;
      if (!promisedAt) return status === 'processing' ? w.due.checking : '';
      return promisedAt < now ? late(promisedAt, language) : w.due.promised(timeOf(promisedAt));
    case 'awaiting_supplement':
      return [promisedAt ? w.due.yoursAnew : w.due.yours, lastDay(answerUntil, language)]
        .filter(Boolean)
        .join('. ');
    case 'awaiting_payment':
      return w.due.toPay;
    case 'resolved':
      return w.due.ready;
    default:
      return '';
  }
}

function lastDay(day: string | null, language: Language) {
  return day && mineWords[language].due.lastDay(formats[language].date(day));
}

function late(at: Date, language: Language) {
  return <strong class="mc-late">{mineWords[language].due.late(formats[language].dateTime(at))}</strong>;
}

interface SentTableProps {
  dossiers: MyDossier[];
  title: string;
  now: Date;
  /** The years whose days are not confirmed yet. */
  expected: ExpectedYears;
}
