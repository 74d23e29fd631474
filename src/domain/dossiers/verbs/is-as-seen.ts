/** Whether what somebody has seen is what is there, and no more, in whatever order: the ids of files. */
export function isAsSeen(seen: readonly string[], files: readonly string[]): boolean {
  const [there, shown] = [new Set(files), new Set(seen)];
  return shown.size === there.size && [...shown].every((id) => there.has(id));
}
