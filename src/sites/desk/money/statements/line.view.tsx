import type { Officer } from '#domain/journal';
import type { StatementLine, SuggestedOrder } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnd } from '#platform/money.ts';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../../deps.ts';
import { BelowAdmin } from '../../admin/below-admin.page.tsx';
import { statementsWords } from '../../words/statements.ts';
import { accountText } from './account-text.ts';
import { statementsPaths } from './statements.paths.ts';

const w = statementsWords.line;
export const BOX = { order: 'don', other: 'ma-don', confirm: 'da-doi-chieu', reason: 'ly-do' };
/** What the choice of an order sends where its number is typed. */
export const OTHER = 'khac';

/** What a bank says of one sum, and what an officer may do with it. */
export function LineView(p: LineProps) {
  const { c, line, errors } = p;
  return (
    <BelowAdmin
      c={c}
      title={w.title}
      back={{ href: statementsPaths.statements(), text: w.back }}
      hasErrors={Object.keys(errors).length > 0}
      news={
        <>
          <ErrorSummary errors={errors} />
          <FilledAgain c={c} />
        </>
      }
    >
      <Facts line={line} />
      {line.state === 'waiting' ? (
        <>
          <MatchForm {...p} />
          <AsideForm {...p} />
        </>
      ) : (
        <Handled {...p} />
      )}
    </BelowAdmin>
  );
}

function Facts({ line }: { line: StatementLine }) {
  const l = statementsWords.lines;
  const { reference, payer } = statementsWords.preview;
  return (
    <SummaryList
      rows={[
        { name: l.amount, value: <strong>{vnd(line.amount)}</strong> },
        { name: l.day, value: vnDate(line.day) },
        { name: l.memo, value: line.memo },
        ...(line.payer ? [{ name: payer, value: line.payer }] : []),
        ...(line.reference ? [{ name: reference, value: line.reference }] : []),
        { name: statementsWords.bring.account, value: accountText(line.account) },
        { name: w.source, value: w.came[line.came] },
        ...(line.code ? [{ name: w.code, value: line.code }] : []),
        ...(line.why ? [{ name: l.why, value: statementsWords.why[line.why] }] : []),
      ]}
    />
  );
}

function MatchForm({ c, line, suggested, errors }: LineProps) {
  const at = { account: line.account, line: line.id };
  return (
    <form method="post" action={statementsPaths.line(at)} novalidate>
      <FormGuard c={c} />
      <h2 class="govuk-heading-m">{w.matchTitle}</h2>
      {suggested.length === 0 ? <p class="govuk-body">{w.noSuggestion}</p> : null}
      {suggested.length > 0 ? (
        <Radios
          name={BOX.order}
          label={w.suggested}
          labelSize="s"
          value={c.form.get(BOX.order)}
          error={errors[BOX.order]}
          items={[
            ...suggested.map((s) => ({
              value: s.order.reference,
              text: w.order(s.order.code, s.order.payerName),
              hint: [
                w.orderHint(s.order.reference, vnd(s.order.amount), vnDateTime(s.order.createdAt)),
                s.namesDossier && w.namesDossier,
                s.namesPayer && w.namesPayer,
              ]
                .filter(Boolean)
                .join('; '),
            })),
            { value: OTHER, text: w.otherOrder },
          ]}
        />
      ) : null}
      <TextInput
        name={BOX.other}
        id={suggested.length > 0 ? undefined : BOX.order}
        label={w.reference}
        value={c.form.get(BOX.other)}
        error={errors[BOX.other] ?? (suggested.length > 0 ? undefined : errors[BOX.order])}
        width={20}
      />
      <Checkbox
        name={BOX.confirm}
        label={w.confirm}
        checked={c.form.has(BOX.confirm)}
        error={errors[BOX.confirm]}
        required
      />
      <Button>{w.match}</Button>
    </form>
  );
}

function AsideForm({ c, line, errors }: LineProps) {
  return (
    <form
      method="post"
      action={statementsPaths.asideLine({ account: line.account, line: line.id })}
      novalidate
    >
      <FormGuard c={c} />
      <h2 class="govuk-heading-m">{w.asideTitle}</h2>
      <Textarea
        name={BOX.reason}
        label={w.reason}
        hint={w.reasonHint}
        value={c.form.get(BOX.reason)}
        error={errors[BOX.reason]}
        rows={2}
        required
      />
      <Button kind="secondary">{w.aside}</Button>
    </form>
  );
}

function Handled({ c, line }: LineProps) {
  const by =
    line.handledBy && line.handledAt ? w.byAt(line.handledBy, vnDateTime(line.handledAt)) : undefined;
  const at = { account: line.account, line: line.id };
  return (
    <>
      <Inset>
        <p>{line.state === 'other' ? w.isAside : w.isMatched(line.code ?? '')}</p>
        {line.note ? <p>{line.note}</p> : null}
        {by ? <p>{by}</p> : null}
      </Inset>
      {line.state === 'other' ? (
        <form method="post" action={statementsPaths.lineBack(at)}>
          <FormGuard c={c} />
          <Button kind="secondary">{w.backToWaiting}</Button>
        </form>
      ) : null}
    </>
  );
}

interface LineProps {
  c: C<Officer>;
  line: StatementLine;
  suggested: readonly SuggestedOrder[];
  errors: FieldErrors;
}
