const pause = 150;
const most = 8;

/** Suggestions under a search box: the combobox pattern, one request at a time, the newest wins. */
export function start(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-search]')) {
    const input = form.querySelector<HTMLInputElement>('input[type="search"]');
    if (input && form.dataset.search) suggest(form, input, form.dataset.search);
  }
}

function suggest(form: HTMLFormElement, input: HTMLInputElement, url: string): void {
  const list = document.createElement('ul');
  const status = document.createElement('div');
  let request = new AbortController();
  let timer = 0;
  let active = -1;

  list.id = `${input.id}-suggestions`;
  list.className = 'mc-search__list';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.querySelector('label')?.textContent ?? '');
  status.className = 'govuk-visually-hidden';
  status.setAttribute('role', 'status');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  input.parentElement?.append(list, status);

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const mark = (index: number) => {
    const options = [...list.children];
    active = options.length === 0 ? -1 : (index + options.length) % options.length;
    options.forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === active));
    });
    const chosen = options[active];
    if (!chosen) return;
    input.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  };

  const choose = (option: Element | undefined) => {
    if (!(option instanceof HTMLElement)) return;
    const { code = '', name = '' } = option.dataset;
    close();
    input.value = name;
    if (form.dataset.open && code)
      location.assign(form.dataset.open.replace(':code', encodeURIComponent(code)));
    else form.requestSubmit();
  };

  const show = (items: Suggestion[]) => {
    list.replaceChildren(...items.map((item, i) => optionOf(item, `${list.id}-${i}`)));
    list.hidden = items.length === 0;
    active = -1;
    input.setAttribute('aria-expanded', String(items.length > 0));
    input.removeAttribute('aria-activedescendant');
    const { found = '', none = '' } = form.dataset;
    status.textContent = items.length > 0 ? found.replace('%n', String(items.length)) : none;
  };

  const ask = async () => {
    const q = input.value.trim();
    request.abort();
    if (q.length < 2) return close();
    request = new AbortController();
    try {
      const { lang } = document.documentElement;
      const answer = await fetch(`${url}?${new URLSearchParams({ q, limit: String(most), lang })}`, {
        signal: request.signal,
        headers: { accept: 'application/json' },
      });
      if (!answer.ok) return close();
      const { by, items }: { by: string; items: Suggestion[] } = await answer.json();
      // words that name nothing yet get what most people need on the page, but no suggestion
      if (document.activeElement === input) show(by === 'needed' ? [] : items.slice(0, most));
    } catch {
      // an aborted request was replaced by a newer one; a failed one leaves the plain form, which still works
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), pause);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark(active < 0 && step < 0 ? -1 : active + step);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(list.children[active]);
    }
  });
  input.addEventListener('blur', close);
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    choose((event.target as Element).closest('[role="option"]') ?? undefined);
  });
}

function optionOf(item: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement('li');
  const code = document.createElement('span');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.lang = 'vi'; // the catalogue's own name, whatever the page's language
  option.dataset.code = item.code;
  option.dataset.name = item.name;
  code.className = 'mc-search__code';
  code.textContent = item.code;
  option.append(item.name, ' ', code);
  return option;
}

interface Suggestion {
  code: string;
  name: string;
}
