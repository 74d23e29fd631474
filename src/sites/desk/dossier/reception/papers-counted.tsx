import type { OpenAtDesk, PaperCount } from '#domain/dossiers';
import { MOST_PAPERS } from '#domain/dossiers';
import { partsOf } from '#domain/drafts';
import type { FieldErrors } from '#platform/errors.ts';
import { Details } from '#platform/ui/details.tsx';
import { Fieldset } from '#platform/ui/fieldset.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { readWholeNumber } from '#platform/whole-number.ts';
import type { C } from '../../../../deps.ts';
import { receptionWords } from '../../words/reception.ts';

const w = receptionWords.accept.papers;
const KINDS = ['originals', 'certified', 'copies'] as const;

/** For each paper, how many of which kind the clerk has in hand: empty, because an online dossier comes without any. */
export function PapersCounted({ c, open, errors }: { c: C; open: OpenAtDesk; errors: FieldErrors }) {
  const parts = partsAtDesk(open);
  if (parts.length === 0) return null;
  const isFilled = paperFields(open).some((field) => c.form.get(field).trim() || errors[field]);
  return (
    <Details summary={w.summary} open={isFilled}>
      <p class="govuk-body">{w.lead}</p>
      {parts.map((part) => (
        <Fieldset key={part.id} legend={part.name} size="s">
          <div class="mc-counts">
            {KINDS.map((kind) => (
              <TextInput
                key={kind}
                name={`${kind}-${part.id}`}
                label={w[kind]}
                value={c.form.get(`${kind}-${part.id}`)}
                error={errors[`${kind}-${part.id}`]}
                inputmode="numeric"
                width={3}
              />
            ))}
          </div>
        </Fieldset>
      ))}
    </Details>
  );
}

/** The names of its boxes. */
export function paperFields(open: OpenAtDesk): string[] {
  return partsAtDesk(open).flatMap((part) => KINDS.map((kind) => `${kind}-${part.id}`));
}

/** The papers of which the clerk counted any. A number that is none, or too high, stays in its box with an error. */
export function readPapers(c: C, open: OpenAtDesk, errors: FieldErrors): PaperCount[] {
  return partsAtDesk(open).flatMap(({ id, name }) => {
    const count = { part: id, originals: 0, certified: 0, copies: 0 };
    for (const kind of KINDS) {
      const field = `${kind}-${id}`;
      const typed = c.form.get(field).trim();
      const n = typed === '' ? 0 : readWholeNumber(typed);
      if (n === undefined || n < 0 || n > MOST_PAPERS) errors[field] = w.wrong(name, MOST_PAPERS);
      else count[kind] = n;
    }
    return count.originals + count.certified + count.copies > 0 ? [count] : [];
  });
}

/** What the clerk counted, in a line for each paper. */
export function papersText(open: OpenAtDesk, papers: readonly PaperCount[]): string {
  const nameOf = new Map(partsAtDesk(open).map((part) => [part.id, part.name]));
  return papers
    .map((p) => {
      const counts = KINDS.filter((kind) => p[kind] > 0).map(
        (kind) => `${w[kind].toLowerCase()}: ${p[kind]}`,
      );
      return `${nameOf.get(p.part) ?? ''} (${counts.join(', ')})`;
    })
    .join('; ');
}

function partsAtDesk({ version, dossier, answers }: OpenAtDesk) {
  return partsOf(version.content, dossier.caseId, answers);
}
