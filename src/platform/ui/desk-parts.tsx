import { number } from '../money.ts';
import { type Child, cls } from './child.ts';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** The officer's lists side by side with how many are in each; the one shown is `current`. */
export function Views({ views, label }: { views: View[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul class="mc-views">
        {views.map((view) => (
          <li key={view.href}>
            <a href={view.href} aria-current={view.current ? 'page' : undefined}>
              {view.name}
              {view.count === undefined ? null : (
                <span class={cls('mc-count', view.count > 0 && view.tone && `mc-count--${view.tone}`)}>
                  {number(view.count)}
                  {view.more ? '+' : null}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What may be done with the thing on this page, in one quiet bar. */
export function ActionBar({ children, label }: { children: Child; label: string }) {
  return (
    <section class="mc-action-bar" aria-label={label}>
      {children}
    </section>
  );
}

/** A GET form of filters in one line. */
export function FilterBar({ action, label, children }: { action: string; label: string; children: Child }) {
  return (
    <form class="mc-filter" method="get" action={action} aria-label={label}>
      {children}
    </form>
  );
}

/** Two things to be compared side by side: the papers and the answers. */
export function Split({ left, right }: { left: Child; right: Child }) {
  return (
    <div class="mc-split">
      <div>{left}</div>
      <div>{right}</div>
    </div>
  );
}

/**
 * The keys of this page. `data-key` on the link, button or field itself makes the key work when script runs; who dictates or presses
 * keys by accident turns them off here, on this device (WCAG 2.1.4).
 */
export const Keys = inPageLanguage(({ keys }: { keys: { key: string; does: string }[] }, language) => {
  const w = uiWords[language];
  return (
    <p class="mc-keys">
      {keys.map(({ key, does }, i) => (
        <span key={key}>
          {i > 0 ? ' · ' : null}
          <kbd>{key}</kbd> {does}
        </span>
      ))}{' '}
      <button class="mc-link-button" type="button" data-keys-off={w.keysOff} data-keys-on={w.keysOn} hidden>
        {w.keysOff}
      </button>
    </p>
  );
});

interface View {
  href: string;
  name: string;
  count?: number | undefined;
  /** There are more than were counted. */
  more?: boolean | undefined;
  tone?: 'red' | 'amber' | undefined;
  current?: boolean | undefined;
}
