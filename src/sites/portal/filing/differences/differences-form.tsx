import type { AnswerDifference } from '#domain/forms';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { AGAIN_FIELD } from '#platform/http/unsent.ts';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import type { C } from '../../../../deps.ts';
import { differenceWords } from '../../words/differences.ts';
import { REVISION } from '../save-step.ts';
import { CHOICE, type Difference, isChoice } from './differences.ts';

const OWN = new Set(['_csrf', '_key', '_action', AGAIN_FIELD, REVISION]);

/**
 * The words of a page beside those saved meanwhile, for the fields that both changed; what is saved is chosen unless the person chooses
 * otherwise. Everything that was posted is sent along, so that the choice is sent
 * as the page itself would have been: to `action`, as `_action=save`.
 */
export function DifferencesForm({
  c,
  action,
  lead,
  savedAt,
  revision,
  rows,
  fromStored,
}: DifferencesFormProps) {
  const w = c.words(differenceWords);
  const posted = c.form.names().filter((name) => !OWN.has(name) && !isChoice(name));
  return (
    <>
      <NoticeBanner>
        <p class="govuk-body">{lead}</p>
        <p class="govuk-body">{w.savedAt(c.formats.dateTime(savedAt))}</p>
      </NoticeBanner>
      <form method="post" action={action} data-stays="save" noValidate>
        <FormGuard c={c} />
        <input type="hidden" name={REVISION} value={revision} />
        {fromStored.map((field) => (
          <input key={field} type="hidden" name={CHOICE + field} value="theirs" />
        ))}
        {posted.flatMap((name) =>
          c.form
            .all(name)
            .map((value, i) => <input key={`${name} ${i}`} type="hidden" name={name} value={value} />),
        )}
        {rows.map((d) => (
          <Radios
            key={d.field}
            name={d.choice}
            label={d.parts.map((p) => p.title).join('; ')}
            value="theirs"
            items={[
              { value: 'mine', text: <Words c={c} side="mine" parts={d.parts} /> },
              { value: 'theirs', text: <Words c={c} side="theirs" parts={d.parts} /> },
            ]}
          />
        ))}
        <ButtonGroup>
          <Button name="_action" value="save">
            {w.keep}
          </Button>
          <ButtonLink kind="secondary" href={action}>
            {w.dropMine}
          </ButtonLink>
        </ButtonGroup>
      </form>
    </>
  );
}

function Words({ c, side, parts }: { c: C; side: 'mine' | 'theirs'; parts: readonly AnswerDifference[] }) {
  const w = c.words(differenceWords);
  const text = parts.map((part) => part[side] || w.empty).join('; ');
  const isWritten = parts.some((part) => part.isWritten && part[side]);
  return (
    <>
      {w[side]('')}
      {isWritten ? <InVietnamese>{text}</InVietnamese> : text}
    </>
  );
}

interface DifferencesFormProps {
  c: C;
  /** The page that posted these words: the choice is sent to it, and it shows what was saved. */
  action: string;
  lead: string;
  savedAt: Date;
  /** The mark of the saved words, which says that the page now knows them. */
  revision: string;
  rows: Difference[];
  /** The fields that only the others changed: they stay as they are saved. */
  fromStored: readonly string[];
}
