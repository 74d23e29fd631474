import { answerOf, type Change, countedIn, type OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { vnLongDateTime } from '#platform/time.ts';
import type { Child } from '#platform/ui/child.ts';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { inWordsLines, notSentLines, sentAgainLines, targetName } from '#views/dossier/request-lines.ts';
import { dossierWords } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { examinationWords } from '../../words/examination.ts';
import { ActionFrame } from '../action.frame.tsx';
import { ChangedAnswers } from '../changes/changes.tsx';
import { FileList } from '../dossier/file-list.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { UnverifiedYears } from '../reception/accept.view.tsx';

const w = examinationWords.confirmSupplement;

/** Each thing that was asked for beside what came for it, and the promise that follows if it is complete. */
export function ConfirmSupplementView({ c, open, change, facts, errors }: ConfirmSupplementProps) {
  const { code, promisedAt: former } = open.dossier;
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.confirmSupplement({ code })}
      button={w.button}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          <Comparison open={open} />
          {change ? <ChangedAnswers open={open} change={change} /> : null}
          <p class="govuk-body">
            <a class="govuk-link" href={deskPaths.supplement({ code })}>
              {w.incomplete}
            </a>
          </p>
          {facts.broken ? <WarningText>{w.wasLate(vnLongDateTime(facts.broken))}</WarningText> : null}
          <SummaryList
            rows={[
              { name: w.arrivedAt, value: vnLongDateTime(facts.arrivedAt) },
              ...(former ? [{ name: w.formerPromise, value: vnLongDateTime(former) }] : []),
              ...(facts.promisedAt
                ? [
                    {
                      name: w.promise,
                      value: (
                        <>
                          <strong>{vnLongDateTime(facts.promisedAt)}</strong>
                          <div class="govuk-hint">{w.counted}</div>
                        </>
                      ),
                    },
                  ]
                : []),
            ]}
          />
          <UnverifiedYears years={facts.unverified} />
        </>
      }
    >
      <Textarea name="note" label={w.note} rows={2} value={c.form.get('note')} error={errors.note} optional />
    </ActionFrame>
  );
}

function Comparison({ open }: { open: OpenAtDesk }) {
  const { parts } = open.version.content;
  const items = open.dossier.supplementRequest?.items ?? [];
  const answered = open.events.findLast((e) => e.verb === 'supplement');
  const sent = new Set(Array.isArray(answered?.detail['files']) ? answered.detail['files'].map(String) : []);
  const files = open.files.filter((f) => sent.has(f.id));
  const { notSent, inWords, again, note } = answered ? answerOf(answered) : NO_ANSWER;
  const onPaper = answered ? countedIn(answered.detail) : {};
  const cameFor = (target: string): Child[] => {
    const lines = [
      ...notSentLines(
        parts,
        notSent.filter((p) => p.part === target),
      ),
      ...inWordsLines(
        parts,
        inWords.filter((p) => p.part === target),
      ),
      ...sentAgainLines(
        parts,
        again.filter((part) => part === target),
      ),
      ...(onPaper[target] ? [dossierWords.onPaper(targetName(parts, target), onPaper[target])] : []),
      ...(target === 'form' && answered?.detail['answers'] === true ? [w.answersChanged] : []),
    ];
    const own = files.filter((f) => f.partId === target);
    return [
      ...lines.map((line) => <div key={line}>{line}</div>),
      own.length > 0 ? <FileList key="files" code={open.dossier.code} files={own} /> : null,
      lines.length + own.length === 0 ? <div key="none">{w.noFile}</div> : null,
    ];
  };
  const requested = new Set(items.map((i) => i.target));
  const unasked = files.filter((f) => !requested.has(f.partId));
  return (
    <SummaryList
      rows={[
        ...items.map(({ target, text }) => ({
          name: (
            <>
              {targetName(parts, target)}
              <div class="govuk-hint">{`${w.requested}: ${text}`}</div>
            </>
          ),
          value: <>{cameFor(target)}</>,
        })),
        ...(unasked.length > 0
          ? [{ name: w.otherFiles, value: <FileList code={open.dossier.code} files={unasked} /> }]
          : []),
        ...(note ? [{ name: w.message, value: <div class="mc-note">{note}</div> }] : []),
      ]}
    />
  );
}

const NO_ANSWER: ReturnType<typeof answerOf> = { notSent: [], inWords: [], again: [], note: '' };

interface ConfirmSupplementProps {
  c: C;
  open: OpenAtDesk;
  /** What the supplement changed. */
  change: Change | undefined;
  facts: {
    arrivedAt: Date;
    /** Undefined where nothing can be counted. */
    promisedAt: Date | null;
    /** The promise that was broken before the supplement was asked for. */
    broken: Date | undefined;
    /** Years on the way to the promise whose rest days are not confirmed. */
    unverified: readonly number[];
  };
  errors: FieldErrors;
}
