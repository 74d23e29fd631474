const CHOSEN = 'mc-centre';
// where the browser forbids storage, its mere mention throws
let chosenHere: string | null = null;

/**
 * The one-stop centre that somebody chose as theirs: this browser alone remembers it, as a choice among public offices that says nothing of
 * a person. Its page offers the choice, and the home page puts it first.
 */
export function start(root: ParentNode): void {
  for (const list of root.querySelectorAll<HTMLElement>('[data-chosen-centre]')) putFirst(list);
  for (const box of root.querySelectorAll<HTMLElement>('[data-own-centre]')) offer(box);
}

function putFirst(list: HTMLElement): void {
  const centres = [...list.children] as HTMLElement[]; // list items
  const mark = document.createElement('p');
  mark.className = 'mc-centre__mark';
  mark.lang = document.documentElement.lang;
  mark.textContent = list.dataset.chosenCentre ?? '';
  const put = () => {
    const own = chosen();
    const first = centres.find((each) => each.dataset.centre === own);
    mark.remove();
    if (first) list.prepend(first);
    else list.append(...centres);
    first?.firstElementChild?.prepend(mark);
  };
  if (chosen()) put();
  // somebody came back from the page where they chose
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) put();
  });
}

function offer(box: HTMLElement): void {
  const button = box.querySelector('button');
  const status = box.querySelector('[role="status"]');
  if (!button || !status) return;
  const { ownCentre: code = '', choose = '', unchoose = '', told = '' } = box.dataset;
  const say = () => {
    const own = chosen() === code;
    button.textContent = own ? unchoose : choose;
    status.textContent = own ? told : '';
  };
  button.addEventListener('click', () => {
    choosing(chosen() === code ? null : code);
    say();
  });
  say();
  box.hidden = false;
}

function chosen(): string | null {
  try {
    return localStorage.getItem(CHOSEN);
  } catch {
    return chosenHere;
  }
}

function choosing(code: string | null): void {
  chosenHere = code;
  try {
    if (code) localStorage.setItem(CHOSEN, code);
    else localStorage.removeItem(CHOSEN);
  } catch {
    // the browser remembers nothing: it holds for this page
  }
}
