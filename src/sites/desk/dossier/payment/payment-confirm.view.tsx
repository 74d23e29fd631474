import type { OpenAtDesk } from '#domain/dossiers';
import type { DeskMethod } from '#domain/fees';
import type { Order } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { vnd } from '#platform/money.ts';
import { Stat } from '#platform/ui/stat.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { amountInWords } from '#views/words/amount-in-words.ts';
import type { C } from '../../../../deps.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { AskOnceMoreView } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { onlineText } from './paying-online.ts';
import { SLIP } from './payment.view.tsx';

const w = handingOverWords.payment;

/** What the payer gives in cash. */
export const GIVEN = 'khach-dua';
/** For which sum that was given the page says what goes back. */
export const COUNTED = '_given';
/** Of which order that is paid online the page says so. */
export const TOLD = '_order';

/** Shows once more what is about to be taken, and of cash what goes back: a receipt's number cannot be given back. */
export function PaymentConfirmView({ c, open, online, taken, given, errors }: PaymentConfirmProps) {
  const { fee, dossier } = open;
  const { amount, method, payer, cardSlip } = taken;
  const isEnough = given !== undefined && given >= amount;
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm(vnd(amount), w[method].toLowerCase())}
      action={deskPaths.payment({ code: dossier.code })}
      button={w.button}
      final={w.final}
      errors={errors}
      fields={['amount', 'method', 'payer', 'reason', SLIP]}
      before={
        <>
          {online ? <WarningText>{onlineText(online)}</WarningText> : null}
          {isEnough && given > amount ? (
            <WarningText>{w.notTakenYet(vnd(given - amount))}</WarningText>
          ) : null}
        </>
      }
      rows={[
        ...(fee?.lines ?? []).map((line) => ({
          name: line.name,
          value:
            line.amount === null || line.total === null
              ? line.text || w.atDesk
              : w.times(line.quantity, vnd(line.amount), vnd(line.total)),
        })),
        { name: w.collected, value: <strong>{vnd(amount)}</strong> },
        { name: w.inWords, value: amountInWords(amount) },
        { name: w.method, value: w[method] },
        ...(cardSlip ? [{ name: w.slip, value: cardSlip }] : []),
        { name: w.payer, value: payer || dossier.ownerName },
      ]}
      choice={
        <>
          {online ? <input type="hidden" name={TOLD} value={online.id} /> : null}
          {method === 'cash' ? (
            <>
              <TextInput
                name={GIVEN}
                label={w.given}
                hint={w.givenHint}
                value={c.form.get(GIVEN)}
                error={errors[GIVEN]}
                inputmode="numeric"
                width={10}
              />
              {isEnough ? (
                <>
                  <input type="hidden" name={COUNTED} value={String(given)} />
                  <div role="status">
                    <Stat
                      value={vnd(given - amount)}
                      name={w.change}
                      note={w.changeOf(vnd(given), vnd(amount))}
                    />
                  </div>
                </>
              ) : null}
            </>
          ) : null}
        </>
      }
    />
  );
}

interface PaymentConfirmProps {
  c: C;
  open: OpenAtDesk;
  /** What its person may be paying online at this moment. */
  online: Order | undefined;
  taken: { amount: number; method: DeskMethod; payer: string; cardSlip: string | undefined };
  /** Of cash, where it was counted. */
  given: number | undefined;
  errors: FieldErrors;
}
