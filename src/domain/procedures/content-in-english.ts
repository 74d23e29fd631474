import type { ProcedureContent } from './content.ts';

/**
 * A procedure with its sentences and the names of its papers, steps, fees, cases and results in English beside the Vietnamese, where
 * `texts` has them. The Vietnamese ones stay what holds: whoever shows an English one shows or links what it translates.
 */
export function contentInEnglish(
  content: ProcedureContent,
  { texts }: { texts: Readonly<Record<string, string>> },
): ProcedureContent {
  const named = <T extends { name: string }>(items: readonly T[]): T[] =>
    items.map((item) => {
      const english = texts[item.name];
      return english ? { ...item, english } : item;
    });
  const sentences = [content.summary, content.partialReason, content.partialByPost].flatMap((text) => {
    const english = text && texts[text];
    return text && english ? [[text, english] as const] : [];
  });
  return {
    ...content,
    ...(sentences.length > 0 ? { english: Object.fromEntries(sentences) } : {}),
    steps: named(content.steps),
    fees: named(content.fees),
    cases: named(content.cases),
    parts: named(content.parts),
    results: named(content.results),
    route: named(content.route),
  };
}
