import { givingBack, type StandInChoice, standInChoices, type Told } from '#domain/payments';
import { type Answer, page } from '#platform/http/answer.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnd } from '#platform/money.ts';
import { vnDateTime } from '#platform/time.ts';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { SummaryCard } from '#platform/ui/summary-list.tsx';
import type { C } from '../../../deps.ts';
import { TrialPage } from '../trial.page.tsx';
import { trialPaths } from '../trial.paths.ts';
import { standInWords as w } from '../words/stand-in.ts';

const LONGEST = 4_000;

/** The payment page of the demo's gateway: what is to be paid, and what it shall do. */
export function get(c: C): Answer {
  const at = c.url.indexOf('?');
  return page(<StandInView c={c} query={at < 0 ? '' : c.url.slice(at + 1)} />);
}

/** Does what was chosen, and shows what the gateway told and was answered. */
export async function post(c: C): Promise<Answer> {
  const query = c.form.get('yeu-cau').slice(0, LONGEST);
  const choice = standInChoices.find((one) => one === c.form.get('ket-qua'));
  if (!choice) return page(<StandInView c={c} query={query} error={w.needChoice} />, { status: 422 });
  const back = givingBack.find((one) => one === c.form.get('hoan-tien'));
  const done = await c.deps.standIn?.act(query, choice, back);
  if (!done) return page(<StandInView c={c} query={query} error={w.notSigned} />, { status: 422 });
  return page(<DoneView c={c} choice={choice} {...done} />);
}

function StandInView({ c, query, error }: { c: C; query: string; error?: string }) {
  const asked = c.deps.standIn?.open(query);
  const errors: Record<string, string> = error ? { [asked ? 'ket-qua' : '']: error } : {};
  return (
    <TrialPage c={c} title={w.title} hasErrors={error !== undefined}>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      {asked ? (
        <>
          <SummaryCard
            title={asked.about}
            rows={[
              { name: w.reference, value: asked.reference },
              { name: w.amount, value: <strong>{vnd(asked.amount)}</strong> },
              {
                name: w.until,
                value:
                  asked.until < c.now ? `${vnDateTime(asked.until)}, ${w.over}` : vnDateTime(asked.until),
              },
            ]}
          />
          <form method="post" action={trialPaths.standIn()} novalidate>
            <FormGuard c={c} />
            <input type="hidden" name="yeu-cau" value={query} />
            <Radios
              name="ket-qua"
              label={w.choose}
              value={c.form.get('ket-qua') || 'pay'}
              error={errors['ket-qua']}
              items={standInChoices.map((value) => ({ value, text: w.choices[value] }))}
              required
            />
            <Radios
              name="hoan-tien"
              label={w.chooseBack}
              value={c.form.get('hoan-tien') || 'give'}
              items={givingBack.map((value) => ({ value, text: w.back[value] }))}
            />
            <Button>{w.act}</Button>
          </form>
        </>
      ) : (
        <Inset>{w.notSigned}</Inset>
      )}
    </TrialPage>
  );
}

function DoneView({ c, choice, told, returnTo }: DoneProps) {
  return (
    <TrialPage c={c} title={w.title}>
      <h1 class="govuk-heading-l">{w.done(w.choices[choice])}</h1>
      {told.length === 0 ? (
        <p class="govuk-body">{w.nothingTold}</p>
      ) : (
        <>
          <h2 class="govuk-heading-m">{w.told}</h2>
          {told.map((one, nth) => (
            <p class="govuk-body" key={nth}>
              {w.answered}: <code>{one.answer}</code>
            </p>
          ))}
        </>
      )}
      <ButtonGroup>
        <ButtonLink href={returnTo}>{w.toPortal}</ButtonLink>
      </ButtonGroup>
    </TrialPage>
  );
}

interface DoneProps {
  c: C;
  choice: StandInChoice;
  told: Told[];
  returnTo: string;
}
