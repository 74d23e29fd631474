import type { OpenAtDesk } from '#domain/dossiers';
import { Seen } from '#platform/http/seen.tsx';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import type { C } from '../../../../deps.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { FileList } from '../dossier/file-list.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { Denied } from './denied.tsx';

const w = handingOverWords.result;

/** The tick by which papers are recorded that could not be signed, or whose signature is broken; its value is the answer about these. */
export const AS_IT_IS = 'as-it-is';

/** Shows the signed papers once more: from the recording on they stay as they are, and the person is told. */
export function ResultConfirmView({
  c,
  open,
  number,
  note,
  receiver,
  changed,
  doubtful,
}: ResultConfirmProps) {
  const { code } = open.dossier;
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm}
      action={deskPaths.result({ code })}
      button={w.button}
      before={
        <>
          {changed ? (
            <NoticeBanner title={w.notRecorded}>
              <p class="govuk-body">{w.othersNow}</p>
            </NoticeBanner>
          ) : null}
          {doubtful ? (
            <NoticeBanner title={w.notRecorded}>
              {doubtful.why.map((sentence) => (
                <p class="govuk-body" key={sentence}>
                  {sentence}
                </p>
              ))}
              <p class="govuk-body">{w.notSigned}</p>
            </NoticeBanner>
          ) : null}
          <Denied open={open} />
        </>
      }
      {...(doubtful
        ? { choice: <Checkbox name={AS_IT_IS} value={doubtful.answer} label={w.recordAsItIs} /> }
        : {})}
      final={w.final}
      fields={['number', 'note']}
      rows={[
        { name: w.receiver, value: receiver },
        {
          name: w.papers,
          value: (
            <>
              <FileList code={code} files={open.results} />
              <Seen marks={open.results.map(({ id }) => id)} />
            </>
          ),
        },
        { name: w.number, value: number || w.none },
        { name: w.note, value: note ? <Written>{note}</Written> : w.none },
      ]}
    />
  );
}

interface ResultConfirmProps {
  c: C;
  open: OpenAtDesk;
  number: string;
  note: string;
  receiver: string;
  /** Nothing was recorded: the papers are others than those that the page named before. */
  changed?: boolean;
  /** Nothing was recorded: the officer is asked about some of the papers first. */
  doubtful?: Doubtful;
}

export interface Doubtful {
  /** Sentences: why they could not be signed, or what is wrong with the signatures that they have. */
  why: string[];
  /** What the tick answers by. */
  answer: string;
}
