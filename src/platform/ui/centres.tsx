import { type Child, cls } from './child.ts';
import { Hours } from './hours.tsx';
import { Icon } from './icon.tsx';

/**
 * One-stop centres: where they are, when they are open, how to reach them, how many people are waiting now. `lang` when it is not
 * the page's language.
 */
export function Centres({ centres, lang, chosen }: CentresProps) {
  return (
    <ul
      class={cls('mc-centres', chosen !== undefined && 'mc-centres--one-on-phone')}
      lang={lang}
      data-chosen-centre={chosen}
    >
      {centres.map((centre) => (
        <li key={centre.name} data-centre={chosen === undefined ? undefined : centre.id}>
          <div class="mc-card">
            {centre.mark ? <p class="mc-centre__mark">{centre.mark}</p> : null}
            <h3 class="mc-card__title">
              {centre.href ? <a href={centre.href}>{centre.name}</a> : centre.name}
            </h3>
            <p class="mc-centre__row">
              <Icon name="map-pin" />
              <span>{centre.address}</span>
            </p>
            <p class="mc-centre__row">
              <Icon name="clock" />
              <span>{typeof centre.hours === 'string' ? <Hours text={centre.hours} /> : centre.hours}</span>
            </p>
            {centre.now ? (
              <p class="mc-centre__row mc-centre__row--now">
                <span>{centre.now}</span>
              </p>
            ) : null}
            {centre.phone ? (
              <p class="mc-centre__row">
                <Icon name="phone" />
                <a href={`tel:${centre.phone.replace(/[^\d+]/g, '')}`}>{centre.phone}</a>
              </p>
            ) : null}
            {centre.waiting ? (
              <p class="mc-centre__row">
                <Icon name="users" />
                <span>{centre.waiting}</span>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface CentresProps {
  centres: Centre[];
  lang?: string | undefined;
  /**
   * Where somebody may have chosen one of them in their browser: what is said of it. It is put first (`own-centre.ts`), and on a phone the
   * first alone is shown; the page leads to the others in fewer words.
   */
  chosen?: string | undefined;
}

export interface Centre {
  /** By which it is told from the others. */
  id?: string | undefined;
  /** Why it stands first. */
  mark?: Child;
  name: string;
  href?: string | undefined;
  address: Child;
  hours: Child;
  /** Whether it is open at this moment, and when it opens next. */
  now?: Child;
  phone?: string | undefined;
  /** Such as "7 người đang chờ"; left out where nobody counts. */
  waiting?: Child;
}
