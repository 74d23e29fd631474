import type { OpenAtDesk } from '#domain/dossiers';
import { Seen } from '#platform/http/seen.tsx';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { FileList } from '../dossier/file-list.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { Denied } from './denied.tsx';

const w = deskWords.result;

/** The tick by which papers are recorded that could not be signed. */
export const UNSIGNED = 'unsigned';

/** Shows the signed papers once more: from the recording on they stay as they are, and the person is told. */
export function ResultConfirmView({
  c,
  open,
  number,
  note,
  receiver,
  changed,
  notSigned,
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
          {notSigned ? (
            <NoticeBanner title={w.notRecorded}>
              <p class="govuk-body">{notSigned}</p>
              <p class="govuk-body">{w.notSigned}</p>
            </NoticeBanner>
          ) : null}
          <Denied open={open} />
        </>
      }
      {...(notSigned ? { choice: <Checkbox name={UNSIGNED} label={w.recordUnsigned} /> } : {})}
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
  /** Nothing was recorded: why the papers could not be signed. */
  notSigned?: string;
}
