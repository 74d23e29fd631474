// A value may hold ">", so attributes are read with their quotes.
const REST = '(?:[^>"]|"[^"]*")*';
const CONTROL = new RegExp(
  `<(input)\\b${REST}>|<textarea\\b${REST}? name="([^"]*)"${REST}>([\\s\\S]*?)</textarea>|` +
    `<select\\b${REST}? name="([^"]*)"${REST}>([\\s\\S]*?)</select>`,
  'g',
);
const OPTION = new RegExp(`<option\\b${REST}>`, 'g');

/** What a browser without script would post for a drawn form, by reading its markup. For tests. */
export function posted(html: string): [string, string][] {
  const pairs: [string, string][] = [];
  for (const match of html.matchAll(CONTROL)) {
    const [whole = '', input, textareaName, textareaText, selectName, options] = match;
    if (input !== undefined) {
      const name = attribute(whole, 'name');
      const type = attribute(whole, 'type');
      const isChoice = type === 'radio' || type === 'checkbox';
      if (name && (!isChoice || / checked(?=[ />=])/.test(whole)))
        pairs.push([name, attribute(whole, 'value') ?? '']);
    } else if (textareaName !== undefined) pairs.push([decode(textareaName), decode(textareaText ?? '')]);
    else if (selectName !== undefined) pairs.push([decode(selectName), selected(options ?? '')]);
  }
  return pairs;
}

/** The elements of a page in order, without their attributes and texts. */
export function tags(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map((match) => match[0]);
}

function selected(options: string): string {
  const all = [...options.matchAll(OPTION)].map((match) => match[0]);
  const chosen = all.find((option) => / selected(?=[ />=])/.test(option)) ?? all[0] ?? '';
  return attribute(chosen, 'value') ?? '';
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  if (value !== undefined) return decode(value);
  return new RegExp(` ${name}(?=[ />])`).test(tag) ? '' : undefined;
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
