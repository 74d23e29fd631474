/** What somebody pressed who waits for files to be taken first. */
let pressed: { waiting: number; go: () => void } | undefined;

/** Goes on when so many boxes have sent their files and all were taken. */
export function goOnAfter(waiting: number, go: () => void): void {
  pressed = { waiting, go };
}

/** The files of a box were taken. @returns whether the page is left now */
export function boxIsDone(): boolean {
  if (!pressed || --pressed.waiting > 0) return false;
  const { go } = pressed;
  pressed = undefined;
  go();
  return true;
}

/** A file was not taken: the page stays. */
export function stay(): void {
  pressed = undefined;
}
