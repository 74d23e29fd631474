/** The page without the elements whose opening tag is found, whatever stands inside them. `opening` has one group: the element's name. */
export function withoutElements(html: string, opening: RegExp): string {
  const found = opening.exec(html);
  if (!found?.[1]) return html;
  const tags = new RegExp(`<(/?)${found[1]}\\b[^>]*>`, 'g');
  tags.lastIndex = found.index;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return withoutElements(html.slice(0, found.index) + html.slice(tags.lastIndex), opening);
  }
  throw new Error(`an element is not closed: ${found[0]}`);
}
