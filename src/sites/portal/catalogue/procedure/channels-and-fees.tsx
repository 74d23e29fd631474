import { runsFromVisit } from '#domain/dossiers';
import type { CutOff, FeeRule, Limit, ProcedureContent } from '#domain/procedures';
import type { Language } from '#platform/language.ts';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { ShortTable } from '#platform/ui/short-table.tsx';
import { Table } from '#platform/ui/table.tsx';
import { ContentName } from '#views/content-name.tsx';
import { feeRuleText, languageOfFee } from '#views/dossier/fee-rule-text.ts';
import { channelNames } from '../../words/catalogue.ts';
import { procedureWords } from '../../words/procedure.ts';
import { isInOwnWords, limitWords } from './limits-text.ts';
import { lines } from './lines.tsx';
import type { ProcedureProps } from './procedure-props.ts';

/** The ways to file, each with its time limit. */
export function Channels({ c, procedure: { content } }: ProcedureProps) {
  const w = c.words(procedureWords);
  const names = c.words(channelNames);
  return (
    <>
      <Table
        listed
        columns={[
          { name: w.channel, main: true, cell: (r) => names[r.channel] },
          { name: w.time, cell: (r) => <OneLimit limit={r.limit} language={c.language} /> },
          {
            name: w.note,
            cell: (r) =>
              r.note && r.note !== limitWords(r.limit, 'vi') ? (
                <InVietnamese block>{lines(r.note)}</InVietnamese>
              ) : null,
          },
        ]}
        rows={content.channels}
      />
      <p class="govuk-body mc-muted">{runsFromVisit(content) ? w.countedFromVisit : w.counted}</p>
      {cutOffsOf(content).map(({ at, source }) => (
        <p key={at} class="govuk-body mc-muted">
          {w.cutOff(c.formats.timeOfDay(at))} <InVietnamese>{source}</InVietnamese>.
        </p>
      ))}
      {content.channels.some((r) => r.channel === 'direct') ? (
        <p class="govuk-body mc-muted">{w.atTheDesk}</p>
      ) : null}
    </>
  );
}

// each once, however many ways to file it holds for
function cutOffsOf({ channels, cases }: ProcedureContent): CutOff[] {
  const all = [...channels, ...cases].flatMap((x) => x.limit?.cutOff ?? []);
  return [...new Map(all.map((x) => [`${x.at} ${x.source}`, x])).values()];
}

/** A time limit, marked where it is in words of its own. */
export function OneLimit({ limit, language }: { limit: Limit; language: Language }) {
  const text = limitWords(limit, language);
  return isInOwnWords(limit) ? <InVietnamese>{text}</InVietnamese> : text;
}

/** Every fee in the words in which filing tells it, and what is owed to the State besides. */
export function Fees(p: ProcedureProps) {
  return (
    <>
      <EveryFee {...p} />
      <FinancialDuty {...p} />
    </>
  );
}

function FinancialDuty({ c, procedure: { content } }: ProcedureProps) {
  const duty = content.financialDuty;
  if (!duty) return null;
  const w = c.words(procedureWords);
  return (
    <p class="govuk-body" id="nghia-vu-tai-chinh">
      <strong>{w.duty}</strong> <InVietnamese>{`${duty.name} (${duty.source})`}</InVietnamese>. {w.dutyTold}
    </p>
  );
}

function EveryFee({ c, procedure: { content } }: ProcedureProps) {
  const w = c.words(procedureWords);
  if (content.fees.length === 0)
    return <p class="govuk-body">{content.national ? w.feesUnknown : w.noFees}</p>;
  const seen = new Set<string>();
  const rows = content.fees
    .map((fee) => ({ fee, amount: feeRuleText(fee, c.language) }))
    .filter((r) => !seen.has(r.fee.name + r.amount) && seen.add(r.fee.name + r.amount));
  return (
    <ShortTable
      listed
      columns={[
        { name: w.feeName, main: true, cell: (r) => <FeeName fee={r.fee} c={c} /> },
        {
          name: w.amount,
          cell: (r) =>
            languageOfFee(r.fee, c.language) === 'vi' ? (
              <InVietnamese block>{lines(r.amount)}</InVietnamese>
            ) : (
              lines(r.amount)
            ),
        },
      ]}
      rows={rows}
      more={w.feesMore}
    />
  );
}

// a short name keeps its words together
function FeeName({ fee, c }: { fee: FeeRule; c: ProcedureProps['c'] }) {
  const w = c.words(procedureWords);
  const kind = w.kinds[fee.kind];
  const name = fee.name ? <ContentName of={fee} /> : kind;
  return (
    <>
      {(fee.name || kind).length < 12 ? <span class="mc-number">{name}</span> : name}
      {fee.whenSaid ? <div class="mc-small mc-muted">{w.ifSo(fee.whenSaid[c.language])}</div> : null}
    </>
  );
}
