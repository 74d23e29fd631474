import { type Child, cls } from './child.ts';
import { uiWords } from './ui-words.ts';

/** Parts of one page of which one is looked at. Without script: a list of links and all parts below one another. */
export function Tabs({ tabs, title }: TabsProps) {
  return (
    <div class="govuk-tabs" data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title ?? uiWords.tabsTitle}</h2>
      <ul class="govuk-tabs__list">
        {tabs.map((tab, i) => (
          <li key={tab.id} class={cls('govuk-tabs__list-item', i === 0 && 'govuk-tabs__list-item--selected')}>
            <a class="govuk-tabs__tab" href={`#${tab.id}`}>
              {tab.name}
            </a>
          </li>
        ))}
      </ul>
      {tabs.map((tab, i) => (
        <div key={tab.id} class={cls('govuk-tabs__panel', i > 0 && 'govuk-tabs__panel--hidden')} id={tab.id}>
          {tab.children}
        </div>
      ))}
    </div>
  );
}

interface TabsProps {
  tabs: { id: string; name: Child; children: Child }[];
  title?: string | undefined;
}
