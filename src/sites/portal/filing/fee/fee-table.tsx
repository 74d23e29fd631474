import type { Assessment, FeeLine } from '#domain/fees';
import { Inset } from '#platform/ui/inset.tsx';
import { Table } from '#platform/ui/table.tsx';
import { amountLater, amountText } from '#views/dossier/fee-rule-text.ts';
import { feeWorking } from '#views/dossier/fee-working.ts';
import { feeWords as w } from '../../words/filing.ts';

/** What a dossier owes, phí and lệ phí apart; where no figure is known, the desk will say it. */
export function FeeTable({ fee }: { fee: Assessment }) {
  if (fee.lines.length === 0) return <p class="govuk-body">{w.none}</p>;
  const kinds = (['le-phi', 'phi'] as const).filter((kind) => fee.lines.some((l) => l.kind === kind));
  const owes = fee.total > 0 || fee.open;
  return (
    <>
      {kinds.map((kind) => (
        <Table
          key={kind}
          caption={w.kinds[kind]}
          rows={fee.lines.filter((l) => l.kind === kind)}
          rowKey={(l) => l.rule + l.name}
          columns={[
            { name: w.name, main: true, cell: name },
            { name: w.quantity, numeric: true, cell: (l) => l.quantity },
            { name: w.amount, numeric: true, cell: amount },
          ]}
        />
      ))}
      <p class="govuk-body">
        <strong>{totalText(fee)}</strong>
      </p>
      {owes ? <Inset>{w.where}</Inset> : null}
    </>
  );
}

function name(l: FeeLine) {
  return (
    <>
      {l.name}
      {l.each ? <div class="govuk-hint mc-small">{feeWorking(l.each)}</div> : null}
    </>
  );
}

function amount(l: FeeLine) {
  return l.total === null ? amountLater(l.text) : amountText(l.total);
}

function totalText({ lines, total, open }: Assessment): string {
  if (lines.every((l) => l.total === null)) return `${w.total}: ${amountLater('')}`;
  return `${open ? w.totalKnown : w.total}: ${amountText(total)}`;
}
