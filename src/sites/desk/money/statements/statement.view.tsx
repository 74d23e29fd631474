import type { Officer } from '#domain/journal';
import type { IncomingLine, OpenStatement } from '#domain/payments';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { number, vnd } from '#platform/money.ts';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import type { C } from '../../../../deps.ts';
import { BelowAdmin } from '../../admin/below-admin.page.tsx';
import { statementsWords } from '../../words/statements.ts';
import { accountText } from './account-text.ts';
import { statementsPaths } from './statements.paths.ts';

const w = statementsWords.preview;

/** What was understood of a file; its first lines while nothing is done with it yet. */
export function StatementView({ c, statement, first, before }: StatementProps) {
  const { counts, state, account, id } = statement;
  return (
    <BelowAdmin
      c={c}
      title={w.title}
      back={{ href: statementsPaths.statements(), text: w.back }}
      news={<News {...{ statement, before }} />}
    >
      <SummaryList
        rows={[
          { name: w.file, value: statement.fileName },
          { name: w.account, value: accountText(account) },
          { name: w.profile, value: statement.profileName },
          { name: w.incoming, value: w.incomingText(number(counts.incoming), vnd(counts.sum)) },
          { name: w.outgoing, value: number(counts.outgoing) },
          { name: w.unread, value: unreadText(statement) },
          ...(state === 'read'
            ? []
            : [
                {
                  name: w.result,
                  value: w.resultText(number(counts.matched), number(counts.waiting), number(counts.known)),
                },
              ]),
        ]}
      />
      {first.length > 0 ? <FirstLines lines={first} /> : null}
      {state === 'read' ? (
        <form method="post" action={statementsPaths.statement({ account, statement: id })}>
          <FormGuard c={c} />
          <p class="govuk-body">{w.goText}</p>
          <Button>{w.go}</Button>
        </form>
      ) : null}
    </BelowAdmin>
  );
}

function News({ statement, before }: Pick<OpenStatement, 'statement' | 'before'>) {
  const { state, done, counts } = statement;
  if (state === 'taken') return <NoticeBanner success heading={w.taken} />;
  if (state === 'taking') return <Inset>{w.taking(number(done), number(counts.incoming))}</Inset>;
  return before ? <Inset>{w.before(vnDateTime(before.broughtAt), before.broughtBy)}</Inset> : null;
}

function unreadText({ counts }: OpenStatement['statement']): string {
  const which = counts.firstUnread.map(({ at, why }) => w.unreadRow(at, w.unreadWhy[why])).join('; ');
  return w.unreadText(number(counts.unread), which);
}

function FirstLines({ lines }: { lines: readonly IncomingLine[] }) {
  const l = statementsWords.lines;
  return (
    <Table
      dense
      caption={w.first}
      rows={lines}
      columns={[
        { name: l.memo, main: true, cell: (line) => line.memo },
        { name: l.day, cell: (line) => vnDate(line.day) },
        { name: l.amount, numeric: true, cell: (line) => vnd(line.amount) },
        { name: w.reference, cell: (line) => line.reference },
        { name: w.payer, cell: (line) => line.payer },
      ]}
    />
  );
}

interface StatementProps extends OpenStatement {
  c: C<Officer>;
}
