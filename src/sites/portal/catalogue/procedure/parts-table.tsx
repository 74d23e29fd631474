import { Fragment } from 'preact';
import type { Condition as When } from '#domain/forms';
import type { CaseSpec, PartSpec, ProcedureContent } from '#domain/procedures';
import type { Child } from '#platform/ui/child.ts';
import { Details } from '#platform/ui/details.tsx';
import { Icon } from '#platform/ui/icon.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { ShortTable } from '#platform/ui/short-table.tsx';
import type { Column } from '#platform/ui/table.tsx';
import { ContentName, OfficialName } from '#views/content-name.tsx';
import { describeCondition } from '#views/e-form/describe-condition.ts';
import { sizeText, typesText } from '#views/parts/file-size.ts';
import { procedureWords } from '../../words/procedure.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { lines } from './lines.tsx';
import type { ProcedureProps } from './procedure-props.ts';

/** The papers of the province's own content: how many, when, and the template to download. */
export function PartsTable({ c, procedure, fields }: ProcedureProps) {
  const { content, code } = procedure;
  const w = c.words(procedureWords);
  const need: Column<PartSpec> = {
    name: w.need,
    cell: (part) => (
      <>
        {part.when ? (
          <Condition c={c} part={part} when={part.when} fields={fields} />
        ) : part.bring ? (
          w.bring
        ) : part.required ? (
          w.required
        ) : (
          w.optional
        )}
        {casesOf(part, content).length > 0 ? (
          <div class="mc-small">
            {w.forCases}{' '}
            {casesOf(part, content).map((each, i) => (
              <Fragment key={each.id}>
                {i > 0 ? '; ' : ''}
                <ContentName of={each} />
              </Fragment>
            ))}
          </div>
        ) : null}
      </>
    ),
  };
  const template: Column<PartSpec> = {
    name: w.template,
    cell: (part) =>
      part.template ? (
        <a class="govuk-link mc-number" href={paths.template({ code, part: part.id })}>
          <Icon name="download" /> {w.download}
          <span class="govuk-visually-hidden">
            <InVietnamese>{w.downloadWhat(part.name)}</InVietnamese>
          </span>
        </a>
      ) : null,
  };
  const common = commonFiles(content.parts, w);
  const name: Column<PartSpec> = {
    name: w.part,
    main: true,
    cell: (part) => (
      <>
        <ContentName of={part} />
        <OfficialName of={part} />
        {part.hint ? (
          <div class="govuk-hint mc-small">
            <InVietnamese>{part.hint}</InVietnamese>
          </div>
        ) : null}
        {filesOf(part, w) === common ? null : (
          <div class="govuk-hint mc-small">{w.accepted(filesOf(part, w))}.</div>
        )}
      </>
    ),
  };
  const templates = content.parts.some((part) => part.template) ? [template] : [];
  return (
    <>
      <ShortTable
        listed
        columns={[name, quantityIn(w), need, ...templates]}
        rows={content.parts}
        rowKey={(part) => part.id}
        more={w.partsMore}
      />
      <p class="govuk-body mc-muted">{`${w.accepted(common)}.`}</p>
    </>
  );
}

/** When a paper is needed, as a fact; of a procedure that does not say it, as its form asks for it. */
function Condition({ c, part, when, fields }: ConditionProps) {
  const w = c.words(procedureWords);
  if (part.whenSaid) return <>{w.ifSo(part.whenSaid[c.language])}</>;
  return (
    <>
      {w.when} <InVietnamese>{describeCondition(when, fields)}</InVietnamese>
    </>
  );
}

/** The papers as the national catalogue groups them, with its notes to officers apart. */
export function NationalParts({ c, procedure: { content } }: ProcedureProps) {
  const w = c.words(procedureWords);
  const notes = content.national?.notes ?? [];
  const groups = content.cases
    .map((k) => ({ ...k, parts: content.parts.filter((part) => part.cases?.[0] === k.id) }))
    .filter((g) => g.parts.length > 0);
  // Names of the national catalogue are often whole paragraphs: not in bold
  const name: Column<PartSpec> = {
    name: w.part,
    cell: (part) => <InVietnamese block>{lines(part.name)}</InVietnamese>,
  };
  return (
    <>
      {groups.map((g) => (
        <div key={g.id}>
          {g.name ? (
            <h3 class="govuk-heading-s">
              <InVietnamese>{g.name}</InVietnamese>
            </h3>
          ) : null}
          <ShortTable
            columns={[name, quantityIn(w)]}
            rows={g.parts}
            rowKey={(part) => part.id}
            more={w.partsMore}
          />
        </div>
      ))}
      {notes.length > 0 ? (
        <Details summary={w.notes}>
          {notes.map((note) => (
            <p class="govuk-body" key={note.slice(0, 80)}>
              <InVietnamese>{lines(note)}</InVietnamese>
            </p>
          ))}
        </Details>
      ) : null}
    </>
  );
}

function quantityIn(w: ProcedureWords): Column<PartSpec> {
  return { name: w.quantity, cell: (part) => quantities(part, w) };
}

function quantities(part: PartSpec, w: ProcedureWords): Child {
  const texts = [
    ...(part.originals > 0 ? [w.originals(part.originals)] : []),
    ...(part.copies > 0 ? [w.copies(part.copies)] : []),
  ];
  return (texts.length > 0 ? texts : [w.electronic]).map((text) => (
    <div class="mc-number" key={text}>
      {text}
    </div>
  ));
}

// A paper for every case needs no word about cases
function casesOf(part: PartSpec, content: ProcedureContent): CaseSpec[] {
  const own = content.cases.filter((k) => part.cases?.includes(k.id) && k.name);
  return own.length < content.cases.length ? own : [];
}

/** The file kinds and size that most parts accept; the other parts say their own. */
function commonFiles(parts: PartSpec[], w: ProcedureWords): string {
  const texts = parts.map((part) => filesOf(part, w));
  return (
    texts.toSorted((a, b) => texts.filter((x) => x === b).length - texts.filter((x) => x === a).length)[0] ??
    ''
  );
}

function filesOf(part: PartSpec, w: ProcedureWords): string {
  return w.files(typesText(part.accepts, w.or), sizeText(part.maxBytes));
}

type ProcedureWords = (typeof procedureWords)['vi' | 'en'];

interface ConditionProps extends Pick<ProcedureProps, 'c' | 'fields'> {
  part: PartSpec;
  when: When;
}
