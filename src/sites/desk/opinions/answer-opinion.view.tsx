import type { AskedDossier, OpinionSays } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { PageMark } from '#platform/http/page-mark.tsx';
import { vnLongDateTime } from '#platform/time.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import type { Child } from '#platform/ui/child.ts';
import { Split } from '#platform/ui/desk-parts.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { CONFIRMED, EDIT, STEP } from '../dossier/ask-once-more.ts';
import { Written } from '../dossier/ask-once-more.view.tsx';
import { AnswersPanel } from '../dossier/dossier/answers-panel.tsx';
import { PartsPanel } from '../dossier/dossier/parts-panel.tsx';
import { deskWords } from '../words/dossier.ts';
import { opinionWords } from '../words/opinion.ts';
import { opinionPaths } from './opinions.paths.ts';

const w = opinionWords.answer;

/** The question, the boxes of the answer, and what was declared and handed in; with `given`, the answer once more before it is given. */
export function AnswerView({ c, asked, errors, given }: AnswerViewProps) {
  const { dossier, question } = asked;
  const isOverdue = new Date(question.dueAt) < c.now;
  const due = vnLongDateTime(new Date(question.dueAt));
  return (
    <DeskPage c={c} title={given ? w.confirm : w.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <FilledAgain c={c} />
      <span class="govuk-caption-l">
        {dossier.code} · {dossier.ownerName}
      </span>
      <h1 class="govuk-heading-l">{given ? w.confirm : w.title}</h1>
      <SummaryList
        rows={[
          { name: w.procedure, value: dossier.procedureName },
          { name: w.from, value: dossier.ownerAgencyName },
          { name: w.by, value: w.askedBy(question.askedBy, vnLongDateTime(new Date(question.askedAt))) },
          { name: w.to, value: question.agencyName },
          { name: w.due, value: isOverdue ? `${due} – ${opinionWords.overdue}` : due },
          { name: w.question, value: <Written>{question.question}</Written> },
          ...(given
            ? [
                { name: w.says, value: opinionWords.says[given.says] },
                ...(given.text ? [{ name: w.text, value: <Written>{given.text}</Written> }] : []),
              ]
            : []),
        ]}
      />
      <AnswerForm c={c} asked={asked} isConfirming={given !== undefined}>
        {given ? (
          <>
            <WarningText>{w.final}</WarningText>
            <input type="hidden" name="says" value={c.form.get('says')} />
            <input type="hidden" name="text" value={c.form.get('text')} />
          </>
        ) : (
          <Boxes c={c} errors={errors} />
        )}
      </AnswerForm>
      {given ? null : (
        <Split
          left={
            <PartsPanel
              open={{ ...asked, results: [] }}
              hrefOf={(file) => opinionPaths.file({ code: dossier.code, file })}
            />
          }
          right={<AnswersPanel open={asked} />}
        />
      )}
    </DeskPage>
  );
}

function AnswerForm({ c, asked: { dossier }, isConfirming, children }: AnswerFormProps) {
  return (
    <form method="post" action={opinionPaths.answer({ code: dossier.code })} data-stays="send" noValidate>
      <PageMark mark={String(dossier.revision)} />
      <FormGuard c={c} />
      <input type="hidden" name="revision" value={c.revisionSeen(dossier.revision)} />
      {children}
      <ButtonGroup>
        <Button once {...(isConfirming ? { name: STEP, value: CONFIRMED } : {})}>
          {w.button}
        </Button>
        {isConfirming ? (
          <Button kind="secondary" name={STEP} value={EDIT}>
            {deskWords.edit}
          </Button>
        ) : null}
        <a class="govuk-link" href={opinionPaths.opinions()}>
          {w.back}
        </a>
      </ButtonGroup>
    </form>
  );
}

function Boxes({ c, errors }: Pick<AnswerViewProps, 'c' | 'errors'>) {
  return (
    <>
      <Radios
        name="says"
        label={w.says}
        required
        value={c.form.get('says')}
        error={errors.says}
        items={[
          { value: 'agree', text: opinionWords.says.agree },
          { value: 'disagree', text: opinionWords.says.disagree },
          { value: 'other', text: opinionWords.says.other },
        ]}
      />
      <Textarea
        name="text"
        label={w.text}
        hint={w.textHint}
        rows={5}
        value={c.form.get('text')}
        error={errors.text}
      />
    </>
  );
}

/** What an officer says for their agency. */
export interface Given {
  says: OpinionSays;
  text: string;
}

interface AnswerViewProps {
  c: C;
  asked: AskedDossier;
  errors: FieldErrors;
  /** The answer, where the page asks once more. */
  given?: Given;
}

interface AnswerFormProps {
  c: C;
  asked: AskedDossier;
  isConfirming: boolean;
  children: Child;
}
