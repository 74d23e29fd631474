import { type OpenAtDesk, owesFee } from '#domain/dossiers';
import { balanceOf } from '#domain/fees';
import type { FieldErrors } from '#platform/errors.ts';
import { ButtonLink } from '#platform/ui/button.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { dossierWords } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { refusalWords } from '../../words/refusals.ts';
import { ActionFrame } from '../action.frame.tsx';
import { feeText } from '../dossier/fee-text.ts';
import { FileList } from '../dossier/file-list.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { HandBackFields } from '../hand-back/hand-back-fields.tsx';
import { Denied } from './denied.tsx';

const w = handingOverWords.return;

export function ReturnView({ c, open, errors }: { c: C; open: OpenAtDesk; errors: FieldErrors }) {
  const { code, delivery } = open.dossier;
  const atDesk = delivery === 'desk';
  const unpaid = owesFee(open.dossier, open.fee);
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.return({ code })}
      button={deskWords.review}
      errors={errors}
      noForm={unpaid}
      before={
        <>
          <Denied open={open} />
          {unpaid ? <Unpaid open={open} /> : null}
          <FileList code={code} files={open.results} />
        </>
      }
    >
      <SummaryList
        rows={[
          { name: deskWords.delivery, value: dossierWords.delivery[delivery] },
          ...(open.people.deliveryAddress
            ? [{ name: deskWords.address, value: open.people.deliveryAddress }]
            : []),
          { name: deskWords.fee, value: feeText(open) },
        ]}
      />
      {delivery === 'online' ? null : (
        <TextInput
          name="takenBy"
          label={atDesk ? w.recipient : w.byPost}
          hint={atDesk ? w.recipientHint : undefined}
          value={c.form.get('takenBy')}
          error={errors.takenBy}
          required={atDesk}
        />
      )}
      {open.dossier.decision === 'denied' ? (
        <HandBackFields c={c} open={open} errors={errors} onlyWhatIs />
      ) : null}
    </ActionFrame>
  );
}

/** What stands in the way of the result, in the place of the form. */
function Unpaid({ open: { dossier, fee } }: { open: OpenAtDesk }) {
  return (
    <>
      <WarningText>{`${refusalWords['fee.unpaid']({ total: fee ? balanceOf(fee).due : 0 })} ${w.unpaidFirst}`}</WarningText>
      <ButtonLink href={deskPaths.payment({ code: dossier.code })}>
        {deskWords.actions['record-payment']}
      </ButtonLink>
    </>
  );
}
