import type { Child } from './child.ts';
import { Icon, type IconName } from './icon.tsx';

const icons: Record<DueState, IconName> = {
  open: 'clock',
  soon: 'hourglass',
  late: 'triangle-alert',
  done: 'circle-check',
};

/** The one promise of a page: by when, in words, with its state in colour and in an icon. */
export function Due({ state, title, children }: DueProps) {
  return (
    <div class={`mc-due mc-due--${state}`}>
      <Icon name={icons[state]} large />
      <div>
        <strong>{title}</strong>
        {children}
      </div>
    </div>
  );
}

export type DueState = 'open' | 'soon' | 'late' | 'done';

interface DueProps {
  state: DueState;
  title: Child;
  children?: Child;
}
