import type { Officer } from '#domain/journal';
import { type MoneyToReturn, openMoneyAside, requestAsideRefund } from '#domain/payments';
import { type FieldErrors, NotFound } from '#platform/errors.ts';
import { type Answer, formPage, page } from '#platform/http/answer.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { isId } from '#platform/ids.ts';
import { vnd } from '#platform/money.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { CONFIRMED, EDIT, STEP } from '../../dossier/ask-once-more.ts';
import { hasErrors, readText } from '../../dossier/read-text.ts';
import { deskWords } from '../../words/dossier.ts';
import { moneyAsideWords } from '../../words/money-aside.ts';
import { refundWords as w } from '../../words/refunds.ts';
import { moneyAsidePath } from '../aside/money-aside.paths.ts';
import { readWay, WAY_FIELDS, WayFields, wayRows } from './refund-fields.tsx';
import { AskRefundOnceMore } from './refund-forms.tsx';
import { refundPaths } from './refunds.paths.ts';

type AtMoney = C<Officer, 'money'>;

/** What came, and the form by which a clerk asks that it goes back. */
export async function get(c: AtMoney): Promise<Answer> {
  return page(AskAsideView({ c, ...(await openHere(c)), errors: {} }));
}

/** Asks once more, then asks a leader for it. */
export async function post(c: AtMoney): Promise<Answer> {
  const open = await openHere(c);
  if (c.form.get(STEP) === EDIT) return page(AskAsideView({ c, ...open, errors: {} }));
  const errors: FieldErrors = {};
  const way = readWay(c, errors, offered(open));
  const reason = readText(c, 'ly-do', 1000, errors);
  if (!reason) errors['ly-do'] ??= w.needReason;
  if (hasErrors(errors)) return formPage(AskAsideView({ c, ...open, errors }), errors);
  const { money } = open;
  if (c.form.get(STEP) !== CONFIRMED)
    return page(
      AskRefundOnceMore({
        c,
        title: w.confirmAsk(vnd(money.amount)),
        rows: [...whatCame(open), ...wayRows(way), { name: w.reason, value: reason }],
        final: w.askAsideFinal,
        action: refundPaths.askAside({ money: money.id }),
        button: w.ask,
        fields: ['ly-do', ...WAY_FIELDS],
      }),
    );
  return c.change(async (tx) => {
    const asked = { ...way, officer: c.actor, reason, money, now: c.now };
    const { id } = await requestAsideRefund(tx, c.deps.keys, asked);
    return refundPaths.refund({ refund: id }, { xong: 'request' });
  });
}

function openHere(c: AtMoney): Promise<MoneyToReturn> {
  const { money: id } = c.params;
  if (!isId(id)) throw new NotFound('money');
  return c.deps.db.reads((r) => openMoneyAside(r, c.actor, id));
}

function offered({ money, came }: MoneyToReturn) {
  return { most: came ? money.amount : undefined, payer: money.payerName };
}

function whatCame({ money }: MoneyToReturn): SummaryRow[] {
  return [
    { name: w.code, value: money.code || w.nobodys },
    { name: w.amount, value: <strong>{vnd(money.amount)}</strong> },
    { name: moneyAsideWords.reference, value: `${money.reference} / ${money.transaction}` },
    ...(money.aside ? [{ name: moneyAsideWords.why, value: moneyAsideWords.reasons[money.aside] }] : []),
  ];
}

function AskAsideView({ c, errors, ...open }: MoneyToReturn & { c: AtMoney; errors: FieldErrors }) {
  return (
    <DeskPage c={c} title={w.askAsideTitle} hasErrors={hasErrors(errors)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <FilledAgain c={c} />
          <h1 class="govuk-heading-l">{w.askAsideTitle}</h1>
          <SummaryList rows={whatCame(open)} />
          <form
            method="post"
            action={refundPaths.askAside({ money: open.money.id })}
            data-stays="send"
            noValidate
          >
            <FormGuard c={c} />
            <WayFields c={c} errors={errors} {...offered(open)} />
            <Textarea
              name="ly-do"
              label={w.reason}
              rows={2}
              value={c.form.get('ly-do')}
              error={errors['ly-do']}
              required
            />
            <ButtonGroup>
              <Button once>{deskWords.review}</Button>
              <a class="govuk-link" href={moneyAsidePath()}>
                {moneyAsideWords.title}
              </a>
            </ButtonGroup>
          </form>
        </div>
      </div>
    </DeskPage>
  );
}
