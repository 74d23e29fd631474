import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDateTime } from '#platform/time.ts';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import type { C } from '../../../../deps.ts';
import { differenceWords as w } from '../../words/filing.ts';
import { REVISION } from '../save-step.ts';
import { CHOICE, type Difference, isChoice } from './differences.ts';

const OWN = new Set(['_csrf', '_key', '_action', REVISION]);

/**
 * The words of a page beside those saved meanwhile, for the fields that both changed; what is saved is chosen unless the person chooses
 * otherwise. Everything that was posted is sent along, so that the choice is sent
 * as the page itself would have been: to `action`, as `_action=save`.
 */
export function DifferencesForm({ c, action, lead, savedAt, revision, rows, kept }: DifferencesFormProps) {
  const posted = c.form.names().filter((name) => !OWN.has(name) && !isChoice(name));
  return (
    <>
      <NoticeBanner>
        <p class="govuk-body">{lead}</p>
        <p class="govuk-body">{w.savedAt(vnDateTime(savedAt))}</p>
      </NoticeBanner>
      <form method="post" action={action} data-stays="save" noValidate>
        <FormGuard c={c} />
        <input type="hidden" name={REVISION} value={revision} />
        {kept.map((field) => (
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
              { value: 'mine', text: <Words of={w.mine} values={d.parts.map((p) => p.mine)} /> },
              { value: 'theirs', text: <Words of={w.theirs} values={d.parts.map((p) => p.theirs)} /> },
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

function Words({ of, values }: { of: (value: string) => string; values: string[] }) {
  return <>{of(values.map((v) => v || w.empty).join('; '))}</>;
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
  kept: readonly string[];
}
