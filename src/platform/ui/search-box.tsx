import { type Child, cls } from './child.ts';
import { Icon } from './icon.tsx';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** A plain GET form for searching; with script it offers suggestions from `suggest` while typing. */
export const SearchBox = inPageLanguage((p: SearchBoxProps, language) => {
  const w = uiWords[language];
  const id = p.id ?? 'q';
  return (
    <search class={cls('mc-search', p.small && 'mc-search--small')}>
      <form
        method="get"
        action={p.action}
        data-search={p.suggest}
        data-open={p.open}
        data-found={w.searchFound}
        data-none={w.searchNone}
      >
        <label class={cls('mc-search__label', p.labelHidden && 'govuk-visually-hidden')} for={id}>
          {p.label}
        </label>
        <div class="mc-search__row">
          <input
            class="mc-search__input"
            id={id}
            name={p.name ?? 'q'}
            type="search"
            value={p.value ?? ''}
            placeholder={p.placeholder}
            autocomplete="off"
            maxlength={200}
          />
          <button class="mc-search__button" type="submit">
            <Icon name="search" />
            <span>{p.button ?? w.search}</span>
          </button>
        </div>
        {p.children}
      </form>
    </search>
  );
});

interface SearchBoxProps {
  action: string;
  label: Child;
  labelHidden?: boolean | undefined;
  id?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  placeholder?: string | undefined;
  button?: string | undefined;
  /** URL that answers `?q=&limit=8&lang=en` with `{items: [{code, name}]}`. */
  suggest?: string | undefined;
  /** Where a chosen suggestion leads; `:code` stands for its code. Without it the form is sent with the name. */
  open?: string | undefined;
  small?: boolean | undefined;
  /** Hidden fields that keep the filters of a list. */
  children?: Child;
}
