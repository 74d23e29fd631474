/**
 * Markup as templates: what is the same each time an element is drawn becomes a text when the program is built, and only what differs is
 * put in between when a page is made (`jsxTemplate` of Preact). A page is the same to the byte; `src/platform/ui/template.test.ts` holds it.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from '@babel/parser';
import type { Plugin } from 'esbuild';
import MagicString, { type SourceMap } from 'magic-string';
import { jsxEscape } from 'preact/jsx-runtime';

const RUNTIME = '#platform/ui/template.ts';
const IMPORT = `import { attribute as $attribute, child as $child, saidAttribute as $said, template as $template } from '${RUNTIME}';`;

// Elements that the renderer writes as they stand, whatever they stand in: not those of drawings, and neither boxes that say themselves
// which of their parts is chosen, nor a text that is an attribute.
const ELEMENTS = new Set(
  (
    'a abbr address article aside b blockquote body br button caption code col colgroup dd details dfn div dl dt em fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 head header hr html i img input kbd label legend li link main meta nav ol p pre progress s ' +
    'script search section small span strong sub summary sup table tbody td tfoot th thead time title tr u ul'
  ).split(' '),
);
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta']);
const ATTRIBUTE = /^[a-z][a-z\d-]*$/;
const NO_ATTRIBUTE = new Set(['ref', 'children', 'style']);
const SAYS_FALSE = new Set(['draggable', 'spellcheck']);

/** For the builder of the program; the tests' own is in vitest.config.ts. */
export const templates: Plugin = {
  name: 'templates',
  setup(b) {
    b.onLoad({ filter: /\.tsx$/ }, ({ path }) => {
      const { code, map } = writeTemplates(readFileSync(path, 'utf8'), basename(path));
      return { contents: `${code}\n//# sourceMappingURL=${map.toUrl()}`, loader: 'tsx' };
    });
  },
};

/** The same module with its markup as templates; what it cannot make one of stays as it is. */
export function writeTemplates(source: string, file: string): { code: string; map: SourceMap } {
  const s = new MagicString(source, { filename: file });
  const constants: string[] = [];
  visit(read(source), undefined);
  if (constants.length > 0) s.prepend(`${IMPORT}${constants.join('')}`);
  return { code: s.toString(), map: s.generateMap({ source: file, hires: true, includeContent: true }) };

  function visit(node: Node, parent: Node | undefined): void {
    if (isTemplate(node)) write(node, parent);
    else for (const inner of nodesIn(node)) visit(inner, node);
  }

  function write(node: Node, parent: Node | undefined): void {
    const { texts, holes } = partsOf(node);
    const name = `$${constants.length + 1}`;
    constants.push(`const ${name} = ${JSON.stringify(texts)};`);
    const [open, close] = parent && isMarkup(parent) ? ['{', '}'] : ['', ''];
    let from = node.start;
    let written = `${open}$template(${name}`;
    for (const hole of holes) {
      put(from, hole.node.start, `${written}, ${hole.before}`);
      visit(hole.node, undefined);
      from = hole.node.end;
      written = hole.before ? ')' : '';
    }
    put(from, node.end, `${written})${close}`);
  }

  function put(from: number, to: number, text: string): void {
    if (from === to) s.appendLeft(from, text);
    else s.overwrite(from, to, text);
  }
}

function read(source: string): Node {
  const { program } = parse(source, {
    sourceType: 'module',
    plugins: ['typescript', 'jsx'],
    createParenthesizedExpressions: true,
  });
  return program as unknown as Node; // the parser's own types are a union of 260
}

function partsOf(node: Node): Parts {
  const parts: Parts = { texts: [''], holes: [] };
  add(node);
  return parts;

  function add(inner: Node): void {
    if (inner.type === 'JSXText') text(escaped(inJsx(String(inner.value))));
    else if (inner.type === 'JSXExpressionContainer') addExpression(inner.expression as Node);
    else if (inner.type === 'JSXFragment') children(inner);
    else if (isTemplate(inner)) element(inner);
    else hole(inner, '');
  }

  function addExpression(node: Node): void {
    if (node.type === 'JSXEmptyExpression') return;
    const constant = constantOf(node);
    if (!constant) hole(node, '$child(');
    else if (typeof constant.value === 'string') text(escaped(constant.value));
    else if (typeof constant.value === 'number') text(String(constant.value));
  }

  function element(of: Node): void {
    const name = nameOf(of);
    text(`<${name}`);
    for (const attribute of attributesOf(of)) addAttribute(attribute);
    if (VOID.has(name)) text('/>');
    else {
      text('>');
      children(of);
      text(`</${name}>`);
    }
  }

  function addAttribute(of: Node): void {
    const name = String((of.name as Node).name);
    if (name === 'key') return;
    const said = name[4] === '-' || SAYS_FALSE.has(name);
    const node = of.value as Node | null;
    const expression = node?.type === 'JSXExpressionContainer' ? (node.expression as Node) : node;
    const constant = expression ? constantOf(expression) : { value: true };
    if (!constant && expression) hole(expression, `${said ? '$said' : '$attribute'}(" ${name}", `);
    else if (constant) text(attributeText(name, constant.value, said));
  }

  function children(of: Node): void {
    for (const inner of of.children as Node[]) add(inner);
  }

  function text(more: string): void {
    parts.texts.push((parts.texts.pop() ?? '') + more);
  }

  function hole(node: Node, before: string): void {
    parts.holes.push({ node, before });
    parts.texts.push('');
  }
}

function isMarkup({ type }: Node): boolean {
  return type === 'JSXElement' || type === 'JSXFragment';
}

function isTemplate(node: Node): boolean {
  if (node.type === 'JSXFragment') return (node.children as Node[]).some(isTemplate);
  return (
    node.type === 'JSXElement' &&
    ELEMENTS.has(nameOf(node)) &&
    attributesOf(node).every((a) => a.type === 'JSXAttribute' && isWritable(String((a.name as Node).name)))
  );
}

function isWritable(name: string): boolean {
  return ATTRIBUTE.test(name) && !NO_ATTRIBUTE.has(name);
}

function nameOf(element: Node): string {
  const { name } = element.openingElement as Node;
  return String((name as Node).name);
}

function attributesOf(element: Node): Node[] {
  return (element.openingElement as Node).attributes as Node[];
}

function constantOf(node: Node): { value: unknown } | undefined {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return { value: node.value };
    case 'NullLiteral':
      return { value: null };
    case 'UnaryExpression': {
      const of = constantOf(node.argument as Node)?.value;
      return node.operator === '-' && typeof of === 'number' ? { value: -of } : undefined;
    }
    default:
      return undefined;
  }
}

// as the renderer writes it
function attributeText(name: string, value: unknown, said: boolean): string {
  if (value === null || (value === false && !said)) return '';
  if ((value === true && !said) || value === '') return ` ${name}`;
  return ` ${name}="${escaped(String(value))}"`;
}

// Lines of markup are no lines of its text: JSX puts one space between those that have any.
function inJsx(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  const trimmed = lines.map((line, i) => {
    const start = i === 0 ? line : line.replace(/^[ \t]+/, '');
    return i === lines.length - 1 ? start : start.replace(/[ \t]+$/, '');
  });
  return trimmed.filter((line) => line !== '').join(' ');
}

function escaped(text: string): string {
  return jsxEscape(text) as string; // of a text it makes nothing else
}

function nodesIn(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

interface Parts {
  texts: string[];
  holes: Hole[];
}

/** What is put in between two texts: as it is, or passed to a function that is called before it. */
interface Hole {
  node: Node;
  before: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}
