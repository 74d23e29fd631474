import type { Officer } from '#domain/journal';
import {
  accountKey,
  type BankStatement,
  type CollectingAccount,
  type StatementLine,
  type StatementProfile,
} from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnd } from '#platform/money.ts';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Button, LinkButton } from '#platform/ui/button.tsx';
import { Details } from '#platform/ui/details.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { FileUpload } from '#platform/ui/file-upload.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Select } from '#platform/ui/select.tsx';
import { Table } from '#platform/ui/table.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { statementsWords as w } from '../../words/statements.ts';
import { accountText } from './account-text.ts';
import { statementsPaths } from './statements.paths.ts';

/** The boxes of the form that brings a file. */
export const BOX = { account: 'tai-khoan', profile: 'mau', file: 'file:sao-ke' };
/** As many lines as are shown at once. */
const MOST = 200;

/** The lines that wait first, then the form for another file, then the files that were brought. */
export function StatementsView(p: StatementsProps) {
  const { c, errors, accounts, waiting, others, brought, done } = p;
  return (
    <DeskPage c={c} title={w.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {done ? <NoticeBanner success heading={w.done[done]} /> : null}
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      {accounts.length === 0 ? (
        <Inset>{w.noAccount}</Inset>
      ) : (
        <>
          <h2 class="govuk-heading-m">{w.lines.title}</h2>
          <WaitingLines lines={waiting} />
          <BringForm {...p} />
          <h2 class="govuk-heading-m">{w.brought.title}</h2>
          <Brought statements={brought} />
          {others.length > 0 ? (
            <Details summary={w.lines.other}>
              <OtherLines c={c} lines={others} />
            </Details>
          ) : null}
        </>
      )}
    </DeskPage>
  );
}

function WaitingLines({ lines }: { lines: readonly StatementLine[] }) {
  if (lines.length === 0) return <EmptyState title={w.lines.none} icon="circle-check" />;
  return (
    <>
      {lines.length >= MOST ? <p class="govuk-body">{w.lines.most(MOST)}</p> : null}
      <Table
        dense
        caption={w.lines.title}
        captionHidden
        rows={lines}
        rowKey={(l) => l.id}
        columns={[
          { name: w.lines.memo, main: true, cell: (l) => l.memo || l.payer || l.reference },
          { name: w.lines.day, cell: (l) => vnDate(l.day) },
          { name: w.lines.amount, numeric: true, cell: (l) => vnd(l.amount) },
          { name: w.lines.why, cell: (l) => (l.why ? w.why[l.why] : '') },
          { name: w.lines.open, headHidden: true, cell: (l) => <OpenLine line={l} text={w.lines.open} /> },
        ]}
      />
    </>
  );
}

function OtherLines({ c, lines }: { c: C; lines: readonly StatementLine[] }) {
  return (
    <Table
      dense
      caption={w.lines.other}
      captionHidden
      rows={lines}
      rowKey={(l) => l.id}
      columns={[
        { name: w.lines.memo, main: true, cell: (l) => l.memo || l.payer || l.reference },
        { name: w.lines.amount, numeric: true, cell: (l) => vnd(l.amount) },
        { name: w.lines.note, cell: (l) => l.note ?? '' },
        { name: w.lines.by, cell: (l) => [l.handledBy, l.handledAt && vnDateTime(l.handledAt)].join(', ') },
        {
          name: w.lines.look,
          headHidden: true,
          cell: (l) => (
            <form method="post" action={statementsPaths.lineBack({ account: l.account, line: l.id })}>
              <FormGuard c={c} />
              <OpenLine line={l} text={w.lines.look} />{' '}
              <LinkButton>
                {w.line.backToWaiting}
                <VisuallyHidden> {l.memo || l.reference}</VisuallyHidden>
              </LinkButton>
            </form>
          ),
        },
      ]}
    />
  );
}

function OpenLine({ line, text }: { line: StatementLine; text: string }) {
  return (
    <a class="govuk-link" href={statementsPaths.line({ account: line.account, line: line.id })}>
      {text}
      <VisuallyHidden> {line.memo || line.reference}</VisuallyHidden>
    </a>
  );
}

function BringForm({ c, errors, accounts, profiles }: StatementsProps) {
  const b = w.bring;
  const [only, another] = accounts;
  return (
    <form method="post" action={statementsPaths.statements()} encType="multipart/form-data" novalidate>
      <FormGuard c={c} />
      <h2 class="govuk-heading-m">{b.title}</h2>
      <Select
        name={BOX.account}
        label={b.account}
        value={c.form.get(BOX.account) || (only && !another ? accountKey(only) : '')}
        error={errors[BOX.account]}
        prompt=""
        required
        items={accounts.map((a) => ({
          value: accountKey(a),
          text: `${accountText(accountKey(a))}, ${a.owner}`,
        }))}
      />
      <Select
        name={BOX.profile}
        label={b.profile}
        value={c.form.get(BOX.profile)}
        error={errors[BOX.profile]}
        prompt=""
        required
        items={profiles.map((p) => ({
          value: p.id,
          text: p.isVerified ? p.name : `${p.name} (${b.unverified})`,
        }))}
      />
      <FileUpload
        name={BOX.file}
        label={b.file}
        hint={b.fileHint}
        error={errors[BOX.file]}
        accept=".csv,.txt,.xlsx"
        required
      />
      <Button>{b.go}</Button>
    </form>
  );
}

function Brought({ statements }: { statements: readonly BankStatement[] }) {
  if (statements.length === 0) return <EmptyState title={w.brought.none} icon="inbox" />;
  return (
    <Table
      dense
      caption={w.brought.title}
      captionHidden
      rows={statements}
      rowKey={(s) => s.id}
      columns={[
        {
          name: w.brought.file,
          main: true,
          cell: (s) => (
            <a class="govuk-link" href={statementsPaths.statement({ account: s.account, statement: s.id })}>
              {s.fileName}
            </a>
          ),
        },
        { name: w.brought.by, cell: (s) => `${s.broughtBy}, ${vnDateTime(s.broughtAt)}` },
        { name: w.brought.account, cell: (s) => accountText(s.account) },
        { name: w.brought.state, cell: (s) => w.brought.states[s.state] },
      ]}
    />
  );
}

interface StatementsProps {
  c: C<Officer>;
  errors: FieldErrors;
  accounts: readonly CollectingAccount[];
  profiles: readonly StatementProfile[];
  waiting: readonly StatementLine[];
  others: readonly StatementLine[];
  brought: readonly BankStatement[];
  done: keyof typeof w.done | undefined;
}
