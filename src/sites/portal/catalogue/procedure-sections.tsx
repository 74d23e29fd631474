import type { PartSpec, ProcedureContent } from '#domain/procedures';
import { Centres } from '#platform/ui/centres.tsx';
import type { Child } from '#platform/ui/child.ts';
import { Details } from '#platform/ui/details.tsx';
import { Icon } from '#platform/ui/icon.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { describeCondition } from '#views/e-form/describe-condition.ts';
import {
  audienceNames,
  channelNames,
  deliveryNames,
  levelNames,
  procedureWords as w,
} from '../words/catalogue.ts';
import { cataloguePaths as paths } from './catalogue.paths.ts';
import { feeWords, limitWords } from './limit-words.ts';
import type { ProcedureProps } from './procedure.view.tsx';
import { stepBlocks } from './step-blocks.ts';

const MOST_LAWS = 6;

/** The parts of a procedure's page in their order; what a procedure does not say has no part. */
export function procedureSections(p: ProcedureProps): Section[] {
  const c = p.procedure.content;
  const has = (id: keyof typeof w.toc, there: unknown[], body: () => Child): Section[] =>
    there.length > 0 ? [{ id: ids[id], title: w.toc[id], body: body() }] : [];
  const known = p.procedure.source === 'province' || c.national?.detailed === true;
  return [
    ...has('channels', c.channels, () => <Channels content={c} />),
    ...has('parts', c.parts, () => <Parts {...p} />),
    ...has('fees', known ? [1] : [], () => <Fees content={c} />),
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
    </>
  );
}

function Parts({ procedure, fields }: ProcedureProps) {
  const { content, code } = procedure;
  const own = procedure.source === 'province';
  const caseName = (id: string) => content.cases.find((k) => k.id === id)?.name ?? '';
  const forCases = (part: PartSpec) => {
    const names = (part.cases ?? []).map(caseName).filter(Boolean);
    return names.length > 0 && names.length < content.cases.length ? names : [];
  };
  const templates = content.parts.some((part) => part.template);
  return (
    <>
      <Table
        columns={[
          {
            name: w.part,
            main: true,
            cell: (part) => (
              <>
                {lines(part.name)}
                {part.hint ? <p class="govuk-hint govuk-!-margin-bottom-0">{part.hint}</p> : null}
              </>
            ),
          },
          { name: w.quantity, cell: quantity },
          ...(own || content.cases.length > 1
            ? [
                {
                  name: w.need,
                  cell: (part: PartSpec) => (
                    <>
                      {own
                        ? part.when
                          ? w.when(describeCondition(part.when, fields))
                          : part.required
                            ? w.required
                            : w.optional
                        : null}
                      {forCases(part).length > 0 ? (
                        <div class="mc-small">{w.forCases(forCases(part).join('; '))}</div>
                      ) : null}
                    </>
                  ),
                },
              ]
            : []),
          ...(templates
            ? [
                {
                  name: w.template,
                  cell: (part: PartSpec) =>
                    part.template ? (
                      <a class="govuk-link" href={paths.template({ code, part: part.id })}>
                        <Icon name="download" /> {w.download}
                        <span class="govuk-visually-hidden">{w.downloadWhat(part.name)}</span>
                      </a>
                    ) : (
                      '–'
                    ),
                },
              ]
            : []),
        ]}
        rows={content.parts}
        rowKey={(part) => part.id}
      />
      {own ? <p class="govuk-body mc-muted">{acceptance(content.parts)}</p> : null}
      {content.national?.notes.length ? (
        <Details summary={w.notes}>
          {content.national.notes.map((note) => (
            <p class="govuk-body" key={note}>
              {lines(note)}
            </p>
          ))}
        </Details>
      ) : null}
    </>
  );
}

function quantity(part: PartSpec): string {
  const said = [
    ...(part.originals > 0 ? [w.originals(part.originals)] : []),
    ...(part.copies > 0 ? [w.copies(part.copies)] : []),
  ];
  return said.join(', ') || w.electronic;
}

function acceptance(parts: PartSpec[]): string {
  const kinds = [...new Set(parts.flatMap((part) => part.accepts))].map((k) => k.toUpperCase()).join(', ');
  const most = Math.max(...parts.map((part) => part.maxBytes)) / 1_048_576;
  return `${w.accepted(kinds, String(Math.round(most * 10) / 10).replace('.', ','))}.`;
}

function Fees({ content }: { content: ProcedureContent }) {
  if (content.fees.length === 0)
    return <p class="govuk-body">{content.national ? w.feesUnknown : w.noFees}</p>;
  const seen = new Set<string>();
  const rows = content.fees
    .map((f) => ({ name: f.name || w.kinds[f.kind], amount: feeWords(f) }))
    .filter((r) => !seen.has(r.name + r.amount) && seen.add(r.name + r.amount));
  return (
    <Table
      columns={[
        { name: w.feeName, main: true, cell: (r) => r.name },
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
            <p class="govuk-body govuk-!-margin-bottom-2" key={block.slice(0, 60)}>
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

// Agencies that one desk receives for stand under that desk
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
        ...row(w.audience, content.audience.map((a) => audienceNames[a]).join(', ')),
        ...row(w.executedBy, content.national?.executedBy.join('; ') ?? ''),
        ...row(w.promulgatedBy, content.promulgatedBy),
      ]}
    />
  );
}

function lines(text: string): Child {
  const all = text.split('\n').filter((l) => l.trim());
  return all.length < 2 ? text : all.map((l, i) => <div key={`${i}-${l.slice(0, 20)}`}>{l}</div>);
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
