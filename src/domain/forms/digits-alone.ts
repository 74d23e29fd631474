const DIGITS_ALONE = /^\^\[0-9\]\{(\d+)(?:,(\d+))?\}\$$/;

/** How many digits a pattern wants that takes digits and nothing else, such as `^[0-9]{6,20}$`; undefined for any other. */
export function digitsAlone(pattern: string | undefined): { from: number; to: number } | undefined {
  const [, from, to = from] = DIGITS_ALONE.exec(pattern ?? '') ?? [];
  return from === undefined ? undefined : { from: Number(from), to: Number(to) };
}
