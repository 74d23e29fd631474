/** The paragraphs of a step's text, without the dashes it may begin its lines with. */
export function stepBlocks(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.replace(/^[\s*•–-]+/, '').trim())
    .filter(Boolean);
}
