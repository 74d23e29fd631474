import { type Child, cls } from './child.ts';
import { Icon } from './icon.tsx';

/** As many columns as this do not fit on a tablet, nor on a desktop at 200 %. */
const MANY = 5;

/**
 * Rows and columns. Under 640 px (992 px with many columns) every row is a card and every cell says the name of its column. The
 * `main` column is the row's heading. `dense` is the officers' variant: one line a dossier. `listed`: on a phone a plain list instead of
 * cards, for cells whose words need no name of a column; an empty cell takes no room there.
 */
export function Table<R>(p: TableProps<R>) {
  return (
    <table
      class={cls(
        'govuk-table mc-table--stacked',
        p.listed && 'mc-table--listed',
        p.columns.length >= MANY && 'mc-table--many',
        p.dense && 'mc-table--dense',
      )}
    >
      {p.caption ? (
        <caption
          class={cls(
            'govuk-table__caption govuk-table__caption--m',
            p.captionHidden && 'govuk-visually-hidden',
          )}
        >
          {p.caption}
        </caption>
      ) : null}
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {p.columns.map((column) => (
            <th
              key={column.name}
              scope="col"
              class={cls('govuk-table__header', column.numeric && 'govuk-table__header--numeric')}
              aria-sort={column.sort?.way}
            >
              {headOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {p.rows.map((row, i) => (
          <tr key={p.rowKey?.(row) ?? i} class={cls('govuk-table__row', rowClass(p.rowMark?.(row)))}>
            {p.columns.map((column) => cellOf(column, row))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function headOf<R>({ name, headHidden, sort }: Column<R>) {
  if (headHidden) return <span class="govuk-visually-hidden">{name}</span>;
  if (!sort) return name;
  return (
    <a class="govuk-link" href={sort.href}>
      {name}
      {sort.way ? <Icon name={sort.way === 'ascending' ? 'chevron-up' : 'chevron-down'} /> : null}
    </a>
  );
}

// a function, not a component: a long table has hundreds of cells, and each component costs as much as what it draws
function cellOf<R>(column: Column<R>, row: R) {
  const label = column.headHidden ? '' : column.name;
  if (column.main) {
    return (
      <th key={column.name} scope="row" class="govuk-table__header mc-table__main" data-label={label}>
        <div>{column.cell(row)}</div>
      </th>
    );
  }
  const content = column.cell(row);
  return (
    <td
      key={column.name}
      class={cls('govuk-table__cell', column.numeric && 'govuk-table__cell--numeric')}
      data-label={label}
    >
      {typeof content === 'string' || typeof content === 'number' ? content : <div>{content}</div>}
    </td>
  );
}

function rowClass(mark: RowMark | undefined): string | undefined {
  return mark && `mc-table__row--${mark}`;
}

export interface Column<R> {
  name: string;
  cell: (row: R) => Child;
  main?: boolean | undefined;
  numeric?: boolean | undefined;
  /** For columns of links and buttons, whose head only screen readers need. */
  headHidden?: boolean | undefined;
  /** The list is, or would be there, in the order of this column; on a phone, where no heads are, the page offers the orders by other means. */
  sort?: { href: string; way?: 'ascending' | 'descending' | undefined } | undefined;
}

export type RowMark = 'late' | 'soon';

export interface TableProps<R> {
  columns: Column<R>[];
  rows: readonly R[];
  caption?: Child;
  captionHidden?: boolean | undefined;
  rowKey?: (row: R) => string;
  rowMark?: (row: R) => RowMark | undefined;
  dense?: boolean | undefined;
  listed?: boolean | undefined;
}
