import type { ProcedureContent } from '#domain/procedures';
import { Centres } from '#platform/ui/centres.tsx';
import type { Child } from '#platform/ui/child.ts';
import { Details } from '#platform/ui/details.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { OpeningHours } from '#views/agency/opening-hours.tsx';
import { ContentName, OfficialName } from '#views/content-name.tsx';
import { deliveryNames, levelNames } from '../../words/catalogue.ts';
import { audienceNames } from '../../words/choices.ts';
import { procedureWords } from '../../words/procedure.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { Channels, Fees, OneLimit } from './channels-and-fees.tsx';
import { NationalParts, PartsTable } from './parts-table.tsx';
import type { ProcedureProps } from './procedure-props.ts';
import { stepBlocks } from './step-blocks.ts';

const MOST_LAWS = 6;
const MOST_AGENCIES = 2;

/** The sections of a procedure's page in their order; one without content is left out. */
export function procedureSections(p: ProcedureProps): Section[] {
  const c = p.procedure.content;
  const { toc } = p.c.words(procedureWords);
  const has = (id: SectionKey, items: unknown[], body: () => Child): Section[] =>
    items.length > 0 ? [{ id: ids[id], title: toc[id], body: body() }] : [];
  const isDetailed = p.procedure.source === 'province' || c.national?.detailed === true;
  const isCased = c.cases.length > 1 && c.cases.every((k) => k.name) && !c.national;
  return [
    ...has('parts', c.parts, () =>
      p.procedure.source === 'province' ? <PartsTable {...p} /> : <NationalParts {...p} />,
    ),
    ...has('fees', isDetailed ? [1] : [], () => <Fees {...p} />),
    ...has('channels', c.channels, () => <Channels {...p} />),
    ...has('steps', c.steps, () => <Steps content={c} />),
    ...has('cases', isCased ? c.cases : [], () => <Cases {...p} />),
    ...has('results', c.results, () => <Results {...p} />),
    ...has('requirements', c.requirements, () => <Requirements content={c} />),
    ...has('agencies', p.agencies, () => <Agencies {...p} />),
    ...has('law', c.legalBasis, () => <Law {...p} />),
    ...has('facts', [1], () => <Facts {...p} />),
  ];
}

function Steps({ content }: { content: ProcedureContent }) {
  return (
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      {content.steps.map((s, i) => (
        <li key={`${i}-${s.name}`}>
          {s.name ? (
            <strong>
              <ContentName of={s} />
            </strong>
          ) : null}
          {stepBlocks(s.text).map((block) => (
            <p class="govuk-body" key={block.slice(0, 60)}>
              <InVietnamese>{block}</InVietnamese>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Cases({ c, procedure: { content } }: ProcedureProps) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {content.cases.map((k) => (
        <li key={k.id}>
          <ContentName of={k} />
          {k.limit ? (
            <>
              {': '}
              <OneLimit limit={k.limit} language={c.language} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Results({ c, procedure: { content } }: ProcedureProps) {
  const w = c.words(procedureWords);
  const ways = c.words(deliveryNames);
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {content.results.map((r) => (
          <li key={r.name}>
            <ContentName of={r} />
            <OfficialName of={r} />
          </li>
        ))}
      </ul>
      {content.delivery.length > 0 ? (
        <p class="govuk-body">{w.deliveries(content.delivery.map((d) => ways[d]).join(', '))}</p>
      ) : null}
    </>
  );
}

function Requirements({ content }: { content: ProcedureContent }) {
  return (
    <InVietnamese block>
      <ul class="govuk-list govuk-list--bullet">
        {content.requirements.map((r) => (
          <li key={r.slice(0, 80)}>{r.replace(/^[-+•*\s]+/, '')}</li>
        ))}
      </ul>
    </InVietnamese>
  );
}

// Agencies for which one desk receives are listed under that desk; of many, a reader needs the own one: the others wait
function Agencies({ c, agencies }: ProcedureProps) {
  const w = c.words(procedureWords);
  const cards = agencies.map((a) => ({
    name: a.name,
    href: paths.agency({ code: a.code }),
    address:
      a.receivedAt.id === a.id
        ? a.address
        : `${procedureWords.vi.receivedAt} ${a.receivedAt.name}, ${a.receivedAt.address}`,
    hours: <OpeningHours text={a.receivedAt.openingHours} />,
    phone: a.receivedAt.phone || a.phone,
  }));
  const isShort = cards.length <= MOST_AGENCIES + 1;
  return (
    <>
      <p class="govuk-body">{w.agenciesLead}</p>
      <InVietnamese block>
        <Centres centres={isShort ? cards : cards.slice(0, MOST_AGENCIES)} />
      </InVietnamese>
      {isShort ? null : (
        <div class="mc-more">
          <Details summary={w.agenciesMore(cards.length - MOST_AGENCIES)}>
            <InVietnamese block>
              <Centres centres={cards.slice(MOST_AGENCIES)} />
            </InVietnamese>
          </Details>
        </div>
      )}
    </>
  );
}

function Law({ c, procedure: { content } }: ProcedureProps) {
  const list = (
    <InVietnamese block>
      <ul class="govuk-list govuk-list--bullet">
        {content.legalBasis.map((l) => (
          <li key={l.code + l.name}>
            {l.name}
            {l.code ? ` (${l.code})` : ''}
          </li>
        ))}
      </ul>
    </InVietnamese>
  );
  if (content.legalBasis.length <= MOST_LAWS) return list;
  return <Details summary={c.words(procedureWords).lawMore(content.legalBasis.length)}>{list}</Details>;
}

function Facts({ c, procedure: { content } }: ProcedureProps) {
  const w = c.words(procedureWords);
  const names = c.words(audienceNames);
  const row = (name: string, value: string, child: Child = value) => (value ? [{ name, value: child }] : []);
  const data = (name: string, value: string) => row(name, value, <InVietnamese>{value}</InVietnamese>);
  return (
    <SummaryList
      rows={[
        ...data(w.field, content.field.name),
        ...row(w.level, content.level === 'unknown' ? '' : c.words(levelNames)[content.level]),
        ...row(w.audience, content.audience.map((a) => names[a]).join(', ')),
        ...data(w.executedBy, content.national?.executedBy.join('; ') ?? ''),
        ...data(w.promulgatedBy, content.promulgatedBy),
      ]}
    />
  );
}

const ids: Record<SectionKey, string> = {
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

type SectionKey = keyof (typeof procedureWords)['vi']['toc'];

export interface Section {
  id: string;
  title: string;
  body: Child;
}
