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
  if (reader !== undefined) forgetAll((kept) => kept?.whose !== reader || kept.until < Date.now());
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && event.target.hasAttribute('data-signs-out'))
      forgetAll(() => true);
  });
}

/** For an hour, in this tab. */
export function keepInTab(at: string, content: object): void {
  const reader = whose();
  if (!reader) return;
  const kept: Kept = { content, whose: reader, until: Date.now() + LONGEST_MS };
  withStorage((storage) => storage.setItem(NAME + at, JSON.stringify(kept)));
}

/** What was kept for whom this page was made for. */
export function keptInTab(at: string): object | undefined {
  const kept = read(NAME + at);
  const reader = whose();
  return kept && reader && kept.whose === reader && kept.until > Date.now() ? kept.content : undefined;
}

export function forgetInTab(at: string): void {
  withStorage((storage) => storage.removeItem(NAME + at));
}

function forgetAll(which: (kept: Kept | undefined) => boolean): void {
  withStorage((storage) => {
    for (const name of Object.keys(storage))
      if (name.startsWith(NAME) && which(read(name))) storage.removeItem(name);
  });
}

function read(name: string): Kept | undefined {
  // as it was written
  return withStorage((storage) => JSON.parse(storage.getItem(name) ?? 'null') as Kept | null) ?? undefined;
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

interface Kept {
  content: object;
  whose: string;
  until: number;
}
