import { Details } from './details.tsx';
import { Table, type TableProps } from './table.tsx';

/** As many rows as a person takes in at one glance. */
const FIRST = 6;

/**
 * A table that opens with its first rows; the others wait behind a line that is pressed, which needs no script. One row more than fits
 * is shown: nobody should press for a single row.
 */
export function ShortTable<R>({ more, ...table }: ShortTableProps<R>) {
  const { rows } = table;
  if (rows.length <= FIRST + 1) return <Table {...table} />;
  const rest = rows.slice(FIRST);
  return (
    <div class="mc-short-table">
      <Table {...table} rows={rows.slice(0, FIRST)} />
      <Details summary={more(rest.length)}>
        <Table {...table} rows={rest} />
      </Details>
    </div>
  );
}

interface ShortTableProps<R> extends TableProps<R> {
  /** 'Xem thêm 4 giấy tờ'. */
  more: (n: number) => string;
}
