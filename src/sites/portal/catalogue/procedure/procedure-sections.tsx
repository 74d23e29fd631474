import type { ProcedureContent } from '#domain/procedures';
import { Centres } from '#platform/ui/centres.tsx';
import type { Child } from '#platform/ui/child.ts';
import { Details } from '#platform/ui/details.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { feeRuleText } from '#views/dossier/fee-rule-text.ts';
import { channelNames, deliveryNames, levelNames, procedureWords as w } from '../../words/catalogue.ts';
import { audienceNames } from '../../words/choices.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { limitWords } from './limits-and-fees-text.ts';
import { lines } from './lines.tsx';
import { NationalParts, PartsTable } from './parts-table.tsx';
import type { ProcedureProps } from './procedure-props.ts';
import { stepBlocks } from './step-blocks.ts';

const MOST_LAWS = 6;

/** The sections of a procedure's page in their order; one without content is left out. */
export function procedureSections(p: ProcedureProps): Section[] {
  const c = p.procedure.content;
  const has = (id: keyof typeof w.toc, items: unknown[], body: () => Child): Section[] =>
    items.length > 0 ? [{ id: ids[id], title: w.toc[id], body: body() }] : [];
  const isDetailed = p.procedure.source === 'province' || c.national?.detailed === true;
  return [
    ...has('channels', c.channels, () => <Channels content={c} />),
    ...has('parts', c.parts, () =>
      p.procedure.source === 'province' ? <PartsTable {...p} /> : <NationalParts content={c} />,
    ),
    ...has('fees', isDetailed ? [1] : [], () => <Fees content={c} />),
    ...has('steps', c.steps, () => <Steps content={c} />),
    ...has('cases', c.cases.length > 1 && c.cases.every((k) => k.name) && !c.national ? c.cases : [], () => (
      <Cases content={c} />
    )),
    ...has('results', c.results, () => <Results content={c} />),
    ...has('requirements', c.requirements, () => <Requirements content={c} />),
    ...has('agencies', p.agencies, () => <Agencies {...p} />),
    ...has('law', c.legalBasis, () => <Law content={c} />),
    ...has('facts', [1], () => <Facts content={c} />),
  ];
}

function Channels({ content }: { content: ProcedureContent }) {
  return (
    <>
      <Table
        columns={[
          { name: w.channel, main: true, cell: (r) => channelNames[r.channel] },
          { name: w.time, cell: (r) => limitWords(r.limit) },
          { name: w.note, cell: (r) => (r.note && r.note !== limitWords(r.limit) ? lines(r.note) : '–') },
        ]}
        rows={content.channels}
      />
      <p class="govuk-body mc-muted">{w.counted}</p>
      {content.channels.some((r) => r.channel === 'direct') ? (
        <p class="govuk-body mc-muted">{w.atTheDesk}</p>
      ) : null}
    </>
  );
}

function Fees({ content }: { content: ProcedureContent }) {
  if (content.fees.length === 0)
    return <p class="govuk-body">{content.national ? w.feesUnknown : w.noFees}</p>;
  const seen = new Set<string>();
  const rows = content.fees
    .map((f) => ({ name: f.name || w.kinds[f.kind], amount: feeRuleText(f) }))
    .filter((r) => !seen.has(r.name + r.amount) && seen.add(r.name + r.amount));
  return (
    <Table
      columns={[
        {
          name: w.feeName,
          main: true,
          cell: (r) => (r.name.length < 12 ? <span class="mc-number">{r.name}</span> : r.name),
        },
        { name: w.amount, cell: (r) => lines(r.amount) },
      ]}
      rows={rows}
    />
  );
}

function Steps({ content }: { content: ProcedureContent }) {
  return (
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      {content.steps.map((s, i) => (
        <li key={`${i}-${s.name}`}>
          {s.name ? <strong>{s.name}</strong> : null}
          {stepBlocks(s.text).map((block) => (
            <p class="govuk-body" key={block.slice(0, 60)}>
              {block}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Cases({ content }: { content: ProcedureContent }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {content.cases.map((k) => (
        <li key={k.id}>
          {k.name}
          {k.limit ? `: ${limitWords(k.limit)}` : ''}
        </li>
      ))}
    </ul>
  );
}

function Results({ content }: { content: ProcedureContent }) {
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {content.results.map((r) => (
          <li key={r.name}>{r.name}</li>
        ))}
      </ul>
      {content.delivery.length > 0 ? (
        <p class="govuk-body">{w.deliveries(content.delivery.map((d) => deliveryNames[d]).join(', '))}</p>
      ) : null}
    </>
  );
}

function Requirements({ content }: { content: ProcedureContent }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {content.requirements.map((r) => (
        <li key={r.slice(0, 80)}>{r.replace(/^[-+•*\s]+/, '')}</li>
      ))}
    </ul>
  );
}

// Agencies for which one desk receives are listed under that desk
function Agencies({ agencies }: ProcedureProps) {
  return (
    <>
      <p class="govuk-body">{w.agenciesLead}</p>
      <Centres
        centres={agencies.map((a) => ({
          name: a.name,
          href: paths.agency({ code: a.code }),
          address:
            a.receivedAt.id === a.id
              ? a.address
              : `${w.receivedAt(a.receivedAt.name)}, ${a.receivedAt.address}`,
          hours: a.receivedAt.openingHours,
          phone: a.receivedAt.phone || a.phone,
        }))}
      />
    </>
  );
}

function Law({ content }: { content: ProcedureContent }) {
  const list = (
    <ul class="govuk-list govuk-list--bullet">
      {content.legalBasis.map((l) => (
        <li key={l.code + l.name}>
          {l.name}
          {l.code ? ` (${l.code})` : ''}
        </li>
      ))}
    </ul>
  );
  if (content.legalBasis.length <= MOST_LAWS) return list;
  return <Details summary={w.lawMore(content.legalBasis.length)}>{list}</Details>;
}

function Facts({ content }: { content: ProcedureContent }) {
  const row = (name: string, value: string) => (value ? [{ name, value }] : []);
  return (
    <SummaryList
      rows={[
        ...row(w.field, content.field.name),
        ...row(w.level, content.level === 'unknown' ? '' : levelNames[content.level]),
        ...row(w.audience, content.audience.map((a) => audienceNames.vi[a]).join(', ')),
        ...row(w.executedBy, content.national?.executedBy.join('; ') ?? ''),
        ...row(w.promulgatedBy, content.promulgatedBy),
      ]}
    />
  );
}

const ids: Record<keyof typeof w.toc, string> = {
  channels: 'cach-nop',
  parts: 'giay-to',
  fees: 'le-phi',
  steps: 'trinh-tu',
  cases: 'truong-hop',
  results: 'ket-qua',
  requirements: 'yeu-cau',
  agencies: 'noi-tiep-nhan',
  law: 'can-cu',
  facts: 'thong-tin',
};

interface Section {
  id: string;
  title: string;
  body: Child;
}
