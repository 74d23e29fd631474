import type { Order } from '#domain/payments';
import { SummaryCard } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import type { C } from '../../../../deps.ts';
import { frameWords } from '../../words/frame.ts';
import { payWords } from '../../words/pay.ts';

/** What is paid, to whom and how much: of an order that was made, or as it will be. */
export function OrderPanel({ c, code, order, gateway }: OrderPanelProps) {
  const w = c.words(payWords);
  const { money } = c.formats;
  return (
    <SummaryCard
      title={w.order}
      rows={[
        { name: w.what, value: w.about(code) },
        { name: w.provider, value: c.words(frameWords).site },
        { name: w.gateway, value: gateway },
        ...(order.reference
          ? [{ name: w.reference, value: <span class="mc-number">{order.reference}</span> }]
          : []),
        ...(order.payerName ? [{ name: w.payer, value: order.payerName }] : []),
        { name: w.transactionFee, value: money(0) },
        { name: w.amount, value: <strong>{money(order.amount)}</strong> },
      ]}
    />
  );
}

/** The lines of what is owed. */
export function OrderLines({ c, lines, amount }: { c: C; lines: Order['lines']; amount: number }) {
  const w = c.words(payWords);
  const { money, number } = c.formats;
  const open = lines.filter((l) => l.total === null);
  // what the desk has stated: of one line its sum, of several it is theirs together
  const stated = amount - lines.reduce((sum, l) => sum + (l.total ?? 0), 0);
  const vietnamese = c.language === 'vi' ? undefined : 'vi';
  return (
    <Table
      caption={w.lines}
      rows={lines}
      rowKey={(l) => `${l.rule} ${l.name}`}
      columns={[
        {
          name: w.line,
          main: true,
          cell: (l) => (
            <span lang={vietnamese}>
              {l.name}
              {l.working ? <span class="mc-mine__what mc-quiet">{l.working}</span> : null}
            </span>
          ),
        },
        { name: w.quantity, numeric: true, cell: (l) => number(l.quantity) },
        {
          name: w.total,
          numeric: true,
          cell: (l) => (l.total === null ? (l === open[0] ? money(stated) : w.together) : money(l.total)),
        },
      ]}
    />
  );
}

interface OrderPanelProps {
  c: C;
  code: string;
  order: Pick<Order, 'amount'> & { reference?: string; payerName?: string };
  /** Its name, as people know it. */
  gateway: string;
}
