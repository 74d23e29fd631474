import { handBackIn, isNoPaper, type OpenAtDesk, papersAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { vnLongDate, vnLongDateTime } from '#platform/time.ts';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { requestLines } from '#views/dossier/request-lines.ts';
import { dossierWords } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { handBackWords } from '../../words/hand-back.ts';
import { reopenWords as w } from '../../words/reopen.ts';
import { ActionFrame } from '../action.frame.tsx';
import { feeText } from '../dossier/fee-text.ts';
import { deskPaths } from '../dossier.paths.ts';

/** When and why it was closed, until when it may be opened again, and what became of papers and fee. */
export function ReopenView({ c, open, until, receiver, errors }: ReopenViewProps) {
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.reopen({ code: open.dossier.code })}
      button={w.button}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          <SummaryList
            rows={[
              ...closedRows(open),
              { name: w.until, value: vnLongDate(until) },
              { name: w.receiver, value: receiver },
            ]}
          />
          <p class="govuk-body">{w.form05}</p>
          {open.refunds.length > 0 ? <WarningText>{w.feeBack}</WarningText> : null}
        </>
      }
    >
      <Textarea
        name="reason"
        label={w.reason}
        hint={w.hint}
        rows={3}
        value={c.form.get('reason')}
        error={errors.reason}
        required
      />
    </ActionFrame>
  );
}

function closedRows(open: OpenAtDesk): SummaryRow[] {
  const { events, dossier, version } = open;
  const closed = events.findLast((e) => e.verb === 'close');
  const said = closed ? handBackIn(closed) : {};
  // as they were when it was closed
  const papers = papersAtDesk(events.filter((e) => !closed || e.seq < closed.seq));
  const request = dossier.supplementRequest;
  const { papersBack, feeBack } = handBackWords;
  return [
    ...(closed ? [{ name: w.closedAt, value: vnLongDateTime(closed.at) }] : []),
    ...(closed?.note ? [{ name: w.note, value: closed.note }] : []),
    ...(request ? [{ name: w.asked, value: requestLines(version.content.parts, request).join('; ') }] : []),
    ...(isNoPaper(papers)
      ? []
      : [
          {
            name: w.papers,
            value: [dossierWords.paperCount(papers), said.papers ? papersBack[said.papers] : '']
              .filter(Boolean)
              .join('. '),
          },
        ]),
    {
      name: w.fee,
      value: [feeText(open), said.fee && said.fee !== 'undecided' ? feeBack[said.fee] : '']
        .filter(Boolean)
        .join('. '),
    },
  ];
}

interface ReopenViewProps {
  c: C;
  open: OpenAtDesk;
  /** The last day on which it may be opened again. */
  until: string;
  receiver: string;
  errors: FieldErrors;
}
