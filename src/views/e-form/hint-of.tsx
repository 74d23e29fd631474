import type { Child } from '#platform/ui/child.ts';

/** The hint of something in a form; where it is translated, below the Vietnamese words, by which it is found on paper. */
export function hintOf({
  official,
  hint,
}: {
  official?: string | undefined;
  hint?: string | undefined;
}): Child {
  if (!official) return hint;
  return (
    <>
      <span class="mc-official" lang="vi">
        {official}
      </span>
      {hint}
    </>
  );
}
