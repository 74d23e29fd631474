import { Icon, type IconName } from './icon.tsx';

/** What happens in a life, each a door to the procedures it brings. */
export function LifeEvents({ events }: { events: { href: string; name: string; icon: IconName }[] }) {
  return (
    <ul class="mc-events">
      {events.map((event) => (
        <li key={event.href}>
          <a class="mc-event" href={event.href}>
            <Icon name={event.icon} />
            {event.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Who one is: citizen, enterprise, organisation, foreigner. */
export function Audiences({ items }: { items: Audience[] }) {
  return (
    <ul class="mc-audience">
      {items.map((item) => (
        <li key={item.href}>
          <a class="mc-audience__door" href={item.href}>
            <Icon name={item.icon} large />
            <span>
              <strong>{item.name}</strong>
              {item.text ? <span class="mc-audience__text">{item.text}</span> : null}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export interface Audience {
  href: string;
  name: string;
  text?: string | undefined;
  icon: IconName;
}
