import type { Refund, RefundEventName, Settling } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import type { Child } from '#platform/ui/child.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { CONFIRMED, EDIT, STEP } from '../../dossier/ask-once-more.ts';
import { deskWords } from '../../words/dossier.ts';
import { refundWords as w } from '../../words/refunds.ts';
import { WayFields } from './refund-fields.tsx';
import { refundPaths } from './refunds.paths.ts';

export const DECISION = 'quyet-dinh';
export const ACT = 'viec';

/** A leader approves it, or refuses it with a reason. */
export function DecideForm({ c, refund, acts, errors }: FormProps<RefundEventName>) {
  const may = (['approve', 'refuse'] as const).filter((act) => acts.includes(act));
  return (
    <RefundForm
      c={c}
      refund={refund}
      title={w.decide.title}
      action={refundPaths.decide({ refund: refund.id })}
    >
      <Radios
        name={DECISION}
        label={w.decide.decision}
        value={c.form.get(DECISION)}
        error={errors[DECISION]}
        items={may.map((value) => ({
          value,
          text: w.decide.choices[value],
          ...(value === 'refuse'
            ? {
                reveals: (
                  <Textarea
                    name="ly-do"
                    label={w.decide.reason}
                    rows={2}
                    value={c.form.get('ly-do')}
                    error={errors['ly-do']}
                  />
                ),
              }
            : {}),
        }))}
        required
      />
    </RefundForm>
  );
}

/** What was done with it, or is to be done: that it went, that it did not, again, or in another way. */
export function SettleForm({ c, refund, acts, errors }: FormProps<Settling>) {
  const isPaid = acts.includes('confirm');
  const saysWhy = acts.includes('not-given') || acts.includes('change');
  return (
    <RefundForm
      c={c}
      refund={refund}
      title={w.settle.title}
      action={refundPaths.settle({ refund: refund.id })}
    >
      <Radios
        name={ACT}
        label={w.settle.act}
        value={c.form.get(ACT) || acts[0]}
        error={errors[ACT]}
        items={acts.map((value) => ({
          value,
          text: w.settle.acts[value],
          ...(value === 'change'
            ? { reveals: <WayFields c={c} errors={errors} most={undefined} payer={refund.paidTo} /> }
            : {}),
        }))}
        required
      />
      {isPaid ? (
        <TextInput
          name="so-chung-tu"
          label={w.settle.document}
          value={c.form.get('so-chung-tu')}
          error={errors['so-chung-tu']}
          width={20}
        />
      ) : null}
      {saysWhy ? (
        <Textarea
          name="ly-do"
          label={w.settle.reason}
          rows={2}
          value={c.form.get('ly-do')}
          error={errors['ly-do']}
        />
      ) : null}
    </RefundForm>
  );
}

function RefundForm({ c, refund, title, action, children }: RefundFormProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <form method="post" action={action} data-stays="send" noValidate>
        <FormGuard c={c} />
        <input type="hidden" name="revision" value={refund.seq} />
        {children}
        <Button once>{deskWords.review}</Button>
      </form>
    </>
  );
}

/** Asks once more before something is done with money, with what was filled in. */
export function AskRefundOnceMore(p: AskProps) {
  const { c } = p;
  return (
    <DeskPage c={c} title={p.title}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{p.title}</h1>
          <SummaryList rows={p.rows} />
          <WarningText>{p.final}</WarningText>
          <form method="post" action={p.action} data-stays="send" noValidate>
            <FormGuard c={c} />
            {['revision', ...p.fields].flatMap((name) =>
              c.form
                .all(name)
                .map((value, i) => <input key={`${name} ${i}`} type="hidden" name={name} value={value} />),
            )}
            <ButtonGroup>
              <Button once name={STEP} value={CONFIRMED}>
                {p.button}
              </Button>
              <Button kind="secondary" name={STEP} value={EDIT}>
                {deskWords.edit}
              </Button>
            </ButtonGroup>
          </form>
        </div>
      </div>
    </DeskPage>
  );
}

interface FormProps<A> {
  c: C;
  refund: Refund;
  acts: readonly A[];
  errors: FieldErrors;
}

interface RefundFormProps {
  c: C;
  refund: Refund;
  title: string;
  action: string;
  children: Child;
}

interface AskProps {
  c: C;
  title: string;
  rows: SummaryRow[];
  final: string;
  action: string;
  button: string;
  /** The names of the form's fields. */
  fields: readonly string[];
}
