import {
  collectingAccountOf,
  findOrder,
  findOrderRef,
  type Told,
  TRANSFER,
  type TransferChoice,
  type TransferMade,
  transferChoices,
} from '#domain/payments';
import { type Answer, page } from '#platform/http/answer.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnd } from '#platform/money.ts';
import { Button } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { SummaryCard } from '#platform/ui/summary-list.tsx';
import type { C } from '../../../deps.ts';
import { TrialPage } from '../trial.page.tsx';
import { trialPaths } from '../trial.paths.ts';
import { transferWords as w } from '../words/transfer.ts';

/** The bank of the demo: what is to be transferred, and what it shall do. */
export async function get(c: C): Promise<Answer> {
  const code = c.query.get('ma').slice(0, 100);
  return page(<TransferView c={c} code={code} transfer={await transferOf(c, code)} />);
}

/** Does what was chosen, and shows what the bank told and was answered. */
export async function post(c: C): Promise<Answer> {
  const code = c.form.get('ma').slice(0, 100);
  const transfer = await transferOf(c, code);
  const choice = transferChoices.find((one) => one === c.form.get('ket-qua'));
  if (!transfer || !choice) {
    const error = transfer ? w.needChoice : w.noOrder;
    return page(<TransferView c={c} code={code} transfer={transfer} error={error} />, { status: 422 });
  }
  const told = (await c.deps.transferStandIn?.act(transfer, choice)) ?? [];
  return page(<DoneView c={c} choice={choice} told={told} />);
}

async function transferOf({ deps: { db } }: C, code: string): Promise<TransferMade | undefined> {
  const ref = await findOrderRef(db, code);
  const order = ref && (await findOrder(db, ref));
  const account = order && (await collectingAccountOf(db, order.ownerAgencyId));
  if (order?.gateway !== TRANSFER || !account) return undefined;
  const { bank, number } = account;
  return { bank, number, amount: order.amount, memo: order.reference, payer: order.payerName };
}

function TransferView({ c, code, transfer, error }: TransferProps) {
  const errors: Record<string, string> = error ? { [transfer ? 'ket-qua' : '']: error } : {};
  return (
    <TrialPage c={c} title={w.title} hasErrors={error !== undefined}>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      {transfer ? (
        <>
          <SummaryCard
            title={w.title}
            rows={[
              { name: w.account, value: `${transfer.number} (${transfer.bank})` },
              { name: w.amount, value: <strong>{vnd(transfer.amount)}</strong> },
              { name: w.memo, value: transfer.memo },
            ]}
          />
          <form method="post" action={trialPaths.transfer()} novalidate>
            <FormGuard c={c} />
            <input type="hidden" name="ma" value={code} />
            <Radios
              name="ket-qua"
              label={w.choose}
              value={c.form.get('ket-qua') || 'pay'}
              error={errors['ket-qua']}
              items={transferChoices.map((value) => ({ value, text: w.choices[value] }))}
              required
            />
            <Button>{w.act}</Button>
          </form>
        </>
      ) : (
        <Inset>{w.noOrder}</Inset>
      )}
    </TrialPage>
  );
}

function DoneView({ c, choice, told }: { c: C; choice: TransferChoice; told: readonly Told[] }) {
  return (
    <TrialPage c={c} title={w.title}>
      <h1 class="govuk-heading-l">{w.done(w.choices[choice])}</h1>
      <h2 class="govuk-heading-m">{w.told}</h2>
      {told.map((one, nth) => (
        <p class="govuk-body" key={nth}>
          {w.answered}: <code>{one.answer}</code>
        </p>
      ))}
    </TrialPage>
  );
}

interface TransferProps {
  c: C;
  code: string;
  /** Undefined where no order waits for one. */
  transfer: TransferMade | undefined;
  error?: string;
}
