import type { Draft } from '#domain/dossiers';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDateTime } from '#platform/time.ts';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import type { C } from '../../../deps.ts';
import { differenceWords as w } from '../words/filing.ts';
import { CHOOSES, type Difference, isChoice } from './differences.ts';
import { FilingFrame } from './filing.frame.tsx';
import { stepPath } from './filing.paths.ts';
import { REVISION, revisionOf, type SavedStep } from './save-step.ts';

const OWN = new Set(['_csrf', '_key', '_action', REVISION]);

/** Two states of one step side by side: the person chooses, field by field, which words stay. */
export function DifferencesView({ c, step, stored, found }: DifferencesProps) {
  const { id } = stored;
  const posted = c.form.names().filter((name) => !OWN.has(name) && !isChoice(name));
  return (
    <FilingFrame c={c} draft={stored} step={step} title={w.title}>
      <NoticeBanner>
        <p class="govuk-body">{w.lead}</p>
        <p class="govuk-body">{w.savedAt(vnDateTime(stored.updatedAt))}</p>
      </NoticeBanner>
      <form method="post" action={stepPath(step, id)} noValidate>
        <FormGuard c={c} />
        <input type="hidden" name={REVISION} value={revisionOf(stored, step)} />
        <input type="hidden" name={CHOOSES} value="1" />
        {posted.flatMap((name) =>
          c.form
            .all(name)
            .map((value, i) => <input key={`${name} ${i}`} type="hidden" name={name} value={value} />),
        )}
        {found.map((d) => (
          <Radios
            key={d.field}
            name={d.choice}
            label={d.parts.map((p) => p.title).join('; ')}
            value="mine"
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
          <ButtonLink kind="secondary" href={stepPath(step, id)}>
            {w.dropMine}
          </ButtonLink>
        </ButtonGroup>
      </form>
    </FilingFrame>
  );
}

function Words({ of, values }: { of: (value: string) => string; values: string[] }) {
  return <>{of(values.map((v) => v || w.empty).join('; '))}</>;
}

interface DifferencesProps {
  c: C;
  step: SavedStep;
  stored: Draft;
  found: Difference[];
}
