import type { CaseQuestion } from '#domain/procedures';
import { Button } from '#platform/ui/button.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { ownCaseWords } from '../../words/own-case.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { dateName } from './own-case-dates.ts';
import type { ProcedureProps } from './procedure-props.ts';

/** The procedure's two or three questions, with what was answered. The answers stand in the address, so that it can be shared. */
export function CaseQuestions(p: ProcedureProps) {
  const { c, procedure, ownCase } = p;
  const { content, code, fileable } = procedure;
  const questions = content.questions ?? [];
  if (questions.length === 0 || !fileable) return null;
  const w = c.words(ownCaseWords);
  return (
    <section class="mc-own-case mc-no-print" aria-labelledby="truong-hop-cua-toi">
      <h2 class="govuk-heading-m" id="truong-hop-cua-toi">
        {ownCase ? w.again : w.title}
      </h2>
      {ownCase ? null : <p class="govuk-body">{w.lead}</p>}
      <form method="get" action={paths.ownCase({ code })} noValidate>
        {questions.map((question) => (
          <Question key={question.id} {...p} question={question} />
        ))}
        <Button kind="secondary">{ownCase ? w.showAgain : w.show}</Button>
      </form>
    </section>
  );
}

function Question({ c, ownCase, question }: ProcedureProps & { question: CaseQuestion }) {
  const { id, asks, byDate, choices } = question;
  const w = c.words(ownCaseWords);
  const box = dateName(id);
  const chosen = ownCase?.caseAnswers.answered.find((each) => each.question.id === id)?.choice.id;
  return (
    <>
      {byDate ? (
        <TextInput
          name={box}
          label={byDate.asks[c.language]}
          hint={w.dateHint}
          width={10}
          inputmode="numeric"
          autocomplete="off"
          value={ownCase?.typed[box]}
          error={ownCase?.errors[box]}
        />
      ) : null}
      <Select
        name={id}
        label={byDate ? `${w.orChoose}: ${asks[c.language]}` : asks[c.language]}
        prompt={w.prompt}
        items={choices.map((choice) => ({ value: choice.id, text: choice.says[c.language] }))}
        value={chosen}
        error={ownCase?.errors[id]}
      />
    </>
  );
}
