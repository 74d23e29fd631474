/**
 * What this tab keeps of somebody's unsaved words, each under the address that saves them. It is theirs alone: the page says by
 * `data-whose` whom it was made for ('' for nobody who is signed in), and the next page that was made for somebody else, or for nobody,
 * removes it; so does signing out. Where the browser forbids storage (blocked cookies, private windows), its mere mention throws:
 * nothing is kept then, and the page works without.
 */
const NAME = 'unsaved ';
const LONGEST_MS = 3600_000;

/** Removes what is not of whom this page was made for or is over, and everything when they sign out. */
export function startTab(): void {
  const reader = whose();
  // while the database is away a page does not know whom it is for
  if (reader !== undefined) forgetAll((entry) => entry?.whose !== reader || entry.until < Date.now());
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && event.target.hasAttribute('data-signs-out'))
      forgetAll(() => true);
  });
}

/** For an hour, in this tab. */
export function keepInTab(at: string, content: object): void {
  const reader = whose();
  if (!reader) return;
  const entry: Entry = { content, whose: reader, until: Date.now() + LONGEST_MS };
  withStorage((storage) => storage.setItem(NAME + at, JSON.stringify(entry)));
}

/** What was kept for whom this page was made for. */
export function keptInTab(at: string): object | undefined {
  const entry = read(NAME + at);
  const reader = whose();
  return entry && reader && entry.whose === reader && entry.until > Date.now() ? entry.content : undefined;
}

export function forgetInTab(at: string): void {
  withStorage((storage) => storage.removeItem(NAME + at));
}

function forgetAll(which: (entry: Entry | undefined) => boolean): void {
  withStorage((storage) => {
    for (const name of Object.keys(storage))
      if (name.startsWith(NAME) && which(read(name))) storage.removeItem(name);
  });
}

function read(name: string): Entry | undefined {
  // as it was written
  return withStorage((storage) => JSON.parse(storage.getItem(name) ?? 'null') as Entry | null) ?? undefined;
}

function whose(): string | undefined {
  return document.body.dataset.whose;
}

function withStorage<T>(f: (storage: Storage) => T): T | undefined {
  try {
    return f(sessionStorage);
  } catch {
    // forbidden or full: the words are saved by the server as before
    return undefined;
  }
}

interface Entry {
  content: object;
  whose: string;
  until: number;
}
