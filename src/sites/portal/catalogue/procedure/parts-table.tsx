import type { PartSpec, ProcedureContent } from '#domain/procedures';
import type { Child } from '#platform/ui/child.ts';
import { Details } from '#platform/ui/details.tsx';
import { Icon } from '#platform/ui/icon.tsx';
import { type Column, Table } from '#platform/ui/table.tsx';
import { describeCondition } from '#views/e-form/describe-condition.ts';
import { sizeText, typesText } from '#views/words/files.ts';
import { procedureWords as w } from '../../words/catalogue.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { lines } from './lines.tsx';
import type { ProcedureProps } from './procedure-props.ts';

/** The papers of the province's own content: how many, when, and the template to download. */
export function PartsTable({ procedure, fields }: ProcedureProps) {
  const { content, code } = procedure;
  const need: Column<PartSpec> = {
    name: w.need,
    cell: (part) => (
      <>
        {part.when ? w.when(describeCondition(part.when, fields)) : part.required ? w.required : w.optional}
        {casesOf(part, content).length > 0 ? (
          <div class="mc-small">{w.forCases(casesOf(part, content).join('; '))}</div>
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
          <span class="govuk-visually-hidden">{w.downloadWhat(part.name)}</span>
        </a>
      ) : (
        '–'
      ),
  };
  const common = commonFiles(content.parts);
  const name: Column<PartSpec> = {
    name: w.part,
    main: true,
    cell: (part) => (
      <>
        {part.name}
        {part.hint ? <div class="govuk-hint mc-small">{part.hint}</div> : null}
        {filesOf(part) === common ? null : (
          <div class="govuk-hint mc-small">{w.accepted(filesOf(part))}.</div>
        )}
      </>
    ),
  };
  const templates = content.parts.some((part) => part.template) ? [template] : [];
  return (
    <>
      <Table columns={[name, quantity, need, ...templates]} rows={content.parts} rowKey={(part) => part.id} />
      <p class="govuk-body mc-muted">{acceptance(content.parts)}</p>
    </>
  );
}

/** The papers as the national catalogue groups them, with its notes to officers apart. */
export function NationalParts({ content }: { content: ProcedureContent }) {
  const notes = content.national?.notes ?? [];
  const groups = content.cases
    .map((k) => ({ ...k, parts: content.parts.filter((part) => part.cases?.[0] === k.id) }))
    .filter((g) => g.parts.length > 0);
  return (
    <>
      {groups.map((g) => (
        <div key={g.id}>
          {g.name ? <h3 class="govuk-heading-s">{g.name}</h3> : null}
          <Table columns={[nationalName, quantity]} rows={g.parts} rowKey={(part) => part.id} />
        </div>
      ))}
      {notes.length > 0 ? (
        <Details summary={w.notes}>
          {notes.map((note) => (
            <p class="govuk-body" key={note.slice(0, 80)}>
              {lines(note)}
            </p>
          ))}
        </Details>
      ) : null}
    </>
  );
}

// Names of the national catalogue are often whole paragraphs: not in bold
const nationalName: Column<PartSpec> = { name: w.part, cell: (part) => lines(part.name) };

const quantity: Column<PartSpec> = { name: w.quantity, cell: quantities };

function quantities(part: PartSpec): Child {
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
function casesOf(part: PartSpec, content: ProcedureContent): string[] {
  const names = content.cases.filter((k) => part.cases?.includes(k.id) && k.name).map((k) => k.name);
  return names.length < content.cases.length ? names : [];
}

function acceptance(parts: PartSpec[]): string {
  return `${w.accepted(commonFiles(parts))}.`;
}

/** The file kinds and size that most parts accept; the other parts say their own. */
function commonFiles(parts: PartSpec[]): string {
  const texts = parts.map(filesOf);
  return (
    texts.toSorted((a, b) => texts.filter((x) => x === b).length - texts.filter((x) => x === a).length)[0] ??
    ''
  );
}

function filesOf(part: PartSpec): string {
  return w.files(typesText(part.accepts), sizeText(part.maxBytes));
}
