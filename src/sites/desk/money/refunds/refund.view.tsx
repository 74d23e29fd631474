import { type Account, type RefundEvent, type RefundState, settlings } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { vnd } from '#platform/money.ts';
import { vnDateTime } from '#platform/time.ts';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag, type Tone } from '#platform/ui/tag.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import { DeskPage } from '../../desk.page.tsx';
import { Written } from '../../dossier/ask-once-more.view.tsx';
import { deskPaths } from '../../dossier/dossier.paths.ts';
import { moneyAsideWords } from '../../words/money-aside.ts';
import { refundWords as w } from '../../words/refunds.ts';
import type { AtRefund, OpenRefund } from './at-refund.ts';
import { accountText } from './refund-fields.tsx';
import { DecideForm, SettleForm } from './refund-forms.tsx';
import { refundPaths } from './refunds.paths.ts';

const TONES: Record<RefundState, Tone> = {
  requested: 'amber',
  approved: 'blue',
  sent: 'blue',
  done: 'green',
  refused: 'grey',
  failed: 'red',
  look: 'red',
};

export function StateTag({ state }: { state: RefundState }) {
  return <Tag tone={TONES[state]}>{w.states[state]}</Tag>;
}

/** What goes back, to whom, how and why; what may be done with it; everything that happened to it. */
export function RefundView({ c, open, account, errors, done }: RefundViewProps) {
  const { refund: r, money, events, acts } = open;
  const decides = acts.includes('approve') || acts.includes('refuse');
  const settles = settlings.filter((act) => acts.includes(act));
  return (
    <DeskPage c={c} title={w.one(vnd(r.amount))} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <FilledAgain c={c} />
      {done ? <NoticeBanner success heading={w.done[done]} /> : null}
      <span class="govuk-caption-l">{r.code || w.nobodys}</span>
      <h1 class="govuk-heading-l">
        {w.one(vnd(r.amount))} <StateTag state={r.state} />
      </h1>
      <SummaryList
        rows={[
          { name: w.kind, value: w.kinds[r.kind] },
          ...(r.code
            ? [
                {
                  name: w.code,
                  value: (
                    <a class="govuk-link" href={deskPaths.dossier({ code: r.code })}>
                      {r.code}
                    </a>
                  ),
                },
              ]
            : []),
          ...(money
            ? [
                {
                  name: w.money,
                  value: w.came(
                    vnd(money.amount),
                    vnDateTime(money.paidAt),
                    money.transaction,
                    money.reference,
                  ),
                },
              ]
            : []),
          ...(money?.aside
            ? [{ name: moneyAsideWords.why, value: moneyAsideWords.reasons[money.aside] }]
            : []),
          { name: w.way, value: w.ways[r.way] },
          ...(account ? [{ name: w.account, value: accountText(account) }] : []),
          { name: w.paidTo, value: r.paidTo },
          { name: w.reason, value: <Written>{r.reason}</Written> },
          { name: w.asked, value: w.askedBy(vnDateTime(r.requestedAt), r.requestedByName) },
          ...(r.approvedByName ? [{ name: w.approvedBy, value: r.approvedByName }] : []),
          ...(r.document ? [{ name: w.document, value: r.document }] : []),
        ]}
      />
      {r.state === 'look' ? <Inset>{w.lookHint}</Inset> : null}
      {r.state === 'failed' ? <Inset>{w.failedHint}</Inset> : null}
      {decides ? <DecideForm c={c} refund={r} acts={acts} errors={errors} /> : null}
      {settles.length > 0 ? <SettleForm c={c} refund={r} acts={settles} errors={errors} /> : null}
      <h2 class="govuk-heading-m">{w.history}</h2>
      <Table
        dense
        caption={w.history}
        captionHidden
        rows={events}
        rowKey={(e: RefundEvent) => String(e.seq)}
        columns={[
          { name: w.event, main: true, cell: (e) => w.events[e.event as keyof typeof w.events] ?? e.event },
          { name: w.at, cell: (e) => vnDateTime(e.at) },
          { name: w.by, cell: (e) => e.byName || w.program },
          { name: w.note, cell: noteOf },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={refundPaths.refunds()}>
          {w.back}
        </a>
      </p>
    </DeskPage>
  );
}

function noteOf({ note, detail }: RefundEvent): string {
  const { code, document } = detail;
  return [note, document, code === undefined ? '' : w.gatewayCode(code)].filter(Boolean).join('; ');
}

interface RefundViewProps {
  c: AtRefund;
  open: OpenRefund;
  /** Of a transfer. */
  account: Account | undefined;
  errors: FieldErrors;
  done: keyof typeof w.done | undefined;
}
