import { EmptyState } from '#platform/ui/empty-state.tsx';
import type { IconName } from '#platform/ui/icon.tsx';
import { Table, type TableProps } from '#platform/ui/table.tsx';

/** A list on the administrator's pages; where it has nothing in it, `none` says so: that all is well, unless told otherwise. */
export function AdminList<R>({ none, icon = 'circle-check', ...table }: AdminListProps<R>) {
  if (table.rows.length === 0) return <EmptyState title={none} icon={icon} />;
  return <Table dense {...table} />;
}

interface AdminListProps<R> extends TableProps<R> {
  none: string;
  icon?: IconName;
}
