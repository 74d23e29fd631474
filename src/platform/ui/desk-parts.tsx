import { number } from '../money.ts';
import { type Child, cls } from './child.ts';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/**
 * The officer's lists side by side with how many are in each; the one shown is `current`. Many lists stand in `groups`, of which one is
 * `current`, and below them its lists, with whatever else belongs `beside` them.
 */
export function Views({ views, groups, beside, label }: ViewsProps) {
  return (
    <nav aria-label={label}>
      {groups ? (
        <>
          <ul class="mc-views mc-views--groups">{groups.map((group) => viewItem(group, 'true'))}</ul>
          <div class="mc-views-row">
            <ul class="mc-views">{views.map((view) => viewItem(view, 'page'))}</ul>
            {beside}
          </div>
        </>
      ) : (
        <ul class="mc-views">{views.map((view) => viewItem(view, 'page'))}</ul>
      )}
    </nav>
  );
}

function viewItem(view: View, current: 'page' | 'true') {
  const counts: Mark[] =
    view.counts ?? (view.count === undefined ? [] : [{ ...view, count: view.count, name: '' }]);
  return (
    <li key={view.href}>
      <a href={view.href} aria-current={view.current ? current : undefined} data-key={view.key}>
        {view.name}
        {counts.map((c) => (
          <span key={c.name} class={cls('mc-count', c.count > 0 && c.tone && `mc-count--${c.tone}`)}>
            {number(c.count)}
            {c.more ? '+' : null}
            {c.name ? <span class="govuk-visually-hidden"> {c.name}</span> : null}
          </span>
        ))}
      </a>
    </li>
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

interface ViewsProps {
  views: View[];
  groups?: View[];
  beside?: Child;
  label: string;
}

interface View {
  href: string;
  name: string;
  count?: number | undefined;
  /** There are more than were counted. */
  more?: boolean | undefined;
  tone?: 'red' | 'amber' | undefined;
  /** In place of one count: those of several lists. */
  counts?: Mark[] | undefined;
  current?: boolean | undefined;
  /** The key that leads there. */
  key?: string | undefined;
}

interface Mark extends Pick<View, 'more' | 'tone'> {
  count: number;
  /** What is counted, for screen readers. */
  name: string;
}
