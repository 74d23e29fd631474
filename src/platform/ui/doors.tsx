import { cls } from './child.ts';
import { Icon, type IconName } from './icon.tsx';

/** The six ways in. The main one is filled with the brand's colour. */
export function Doors({ doors, label }: { doors: Door[]; label: string }) {
  return (
    <ul class="mc-doors" aria-label={label}>
      {doors.map((door) => (
        <li key={door.href}>
          <a class={cls('mc-door', door.main && 'mc-door--main')} href={door.href}>
            <span class="mc-door__icon">
              <Icon name={door.icon} large />
            </span>
            <span>
              <span class="mc-door__name">{door.name}</span>
              {door.text ? <span class="mc-door__text">{door.text}</span> : null}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export interface Door {
  href: string;
  name: string;
  text?: string | undefined;
  icon: IconName;
  main?: boolean | undefined;
}
