import type { Child } from './child.ts';
import { Icon, type IconName } from './icon.tsx';

/** A list without anything in it: what would be here, and the next step. */
export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <div class="mc-empty">
      <span class="mc-empty__icon">
        <Icon name={icon ?? 'inbox'} large />
      </span>
      <p class="mc-empty__title">{title}</p>
      {children ? <p>{children}</p> : null}
      {action ? <div class="mc-empty__action">{action}</div> : null}
    </div>
  );
}

interface EmptyStateProps {
  title: Child;
  children?: Child;
  action?: Child;
  icon?: IconName | undefined;
}
