import type { HandBack, OpenAtDesk } from '#domain/dossiers';
import { detailsOf } from '#views/dossier/event-text.ts';
import { dossierWords } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { AskOnceMoreView } from '../ask-once-more.view.tsx';
import { feeText } from '../dossier/fee-text.ts';
import { FileList } from '../dossier/file-list.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { FEE, handBackRows, PAPERS } from '../hand-back/hand-back-fields.tsx';
import { Denied } from './denied.tsx';

const w = handingOverWords.return;

/** Shows once more who receives which papers, and what was paid: a result that was handed over cannot be taken back. */
export function ReturnConfirmView({ c, open, takenBy, back }: ReturnConfirmProps) {
  const { code, delivery } = open.dossier;
  const recorded = open.events.findLast((e) => e.verb === 'record-result');
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={delivery === 'desk' ? w.confirm.desk(takenBy) : w.confirm[delivery]}
      action={deskPaths.return({ code })}
      button={w.button}
      before={<Denied open={open} />}
      final={w.final}
      fields={['takenBy', PAPERS, FEE]}
      rows={[
        { name: w.receiver, value: delivery === 'desk' ? takenBy : open.people.submitter.name },
        { name: deskWords.delivery, value: dossierWords.delivery[delivery] },
        ...(delivery === 'post'
          ? [
              { name: deskWords.address, value: open.people.deliveryAddress },
              { name: w.byPost, value: takenBy || w.nothingWritten },
            ]
          : []),
        {
          name: w.papers,
          value: (
            <>
              {recorded ? <p class="govuk-body">{detailsOf(recorded).join('. ')}</p> : null}
              <FileList code={code} files={open.results} />
            </>
          ),
        },
        { name: deskWords.fee, value: feeText(open) },
        ...handBackRows(open, back),
      ]}
    />
  );
}

interface ReturnConfirmProps {
  c: C;
  open: OpenAtDesk;
  takenBy: string;
  /** Of a denied dossier. */
  back: HandBack;
}
