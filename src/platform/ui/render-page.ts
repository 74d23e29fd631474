import { type ComponentChildren, Fragment, h, isValidElement, type VNode } from 'preact';
import { jsxEscape } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';

// What these elements show depends on more than what stands in them.
const LEFT_TO_LIBRARY = new Set(['select', 'textarea', 'option', 'svg']);
const UNWRITTEN = new Set(['children', 'key', 'ref']);

/**
 * The markup of a page, byte for byte as `renderToString` gives it, in less of the processor's time: it puts a text together from
 * thousands of pieces of a few letters, here they are joined once, and how an attribute's name is written is found out once, from the library
 * itself. Whatever is rare (an object as a style, a choice and its options, a drawing) is left to it.
 */
export function renderPage(node: VNode): string {
  const out: string[] = [];
  write(node, {}, out);
  return out.join('');
}

function write(child: ComponentChildren, context: object, out: string[]): void {
  if (child === '') return;
  if (typeof child === 'string') out.push(escaped(child));
  else if (Array.isArray(child)) for (const one of child) write(one, context, out);
  else if (typeof child === 'number' || typeof child === 'bigint') out.push(String(child));
  else if (isValidElement(child)) writeNode(child as VNode<Props>, context, out);
}

function writeNode(node: VNode<Props>, context: object, out: string[]): void {
  const { type, props } = node;
  if (typeof type === 'string') {
    if (LEFT_TO_LIBRARY.has(type) || !writeElement(type, props, context, out))
      out.push(renderToString(node, context));
  } else if (type === Fragment) {
    if (props.tpl) writeTemplate(props.tpl, props.exprs ?? [], context, out);
    else write(props.children, context, out);
  } else if (type.prototype && 'render' in type.prototype) {
    const Class = type as unknown as new (props: Props, context: object) => Rendering; // it has `render`
    const component = new Class(props, context);
    component.props = props;
    write(component.render(props, {}, context), { ...context, ...component.getChildContext?.() }, out);
  } else {
    const show = type as (props: Props, context: object) => ComponentChildren; // what is no class is a function of these
    write(show(props, context), context, out);
  }
}

// false, and nothing written, when it has an attribute of a rare kind
function writeElement(type: string, props: Props, context: object, out: string[]): boolean {
  const from = out.length;
  const { start, end } = tagOf(type);
  out.push(start);
  for (const name in props) {
    if (UNWRITTEN.has(name)) continue;
    const value = props[name];
    if (value === null || value === undefined || typeof value === 'function') continue;
    const spelling = spellingOf(name);
    if (typeof value === 'object' || !spelling) {
      out.length = from;
      return false;
    }
    if (value === false && !spelling.saysFalse) continue;
    if (value === '' || (value === true && !spelling.saysFalse)) out.push(spelling.bare);
    else out.push(spelling.open, escaped(String(value)), '"');
  }
  const { children } = props;
  const head = out.length;
  out.push('>');
  write(children, context, out);
  if (end) out.push(end);
  else if (out.length === head + 1) out[head] = '/>';
  else throw new Error(`<${type}> has no content`);
  return true;
}

function writeTemplate(texts: string[], nodes: unknown[], context: object, out: string[]): void {
  texts.forEach((text, i) => {
    out.push(text);
    const node = nodes[i];
    if (node === null || node === undefined) return;
    if (typeof node === 'object') write(node as VNode, context, out);
    else out.push(String(node)); // escaped when the template was filled in
  });
}

function escaped(text: string): string {
  return jsxEscape(text) as string; // of a text it is a text
}

const tags = new Map<string, { start: string; end: string | undefined }>();

function tagOf(type: string) {
  const known = tags.get(type);
  if (known) return known;
  const isVoid = renderToString(h(type, null)).endsWith('/>');
  const tag = { start: `<${type}`, end: isVoid ? undefined : `</${type}>` };
  tags.set(type, tag);
  return tag;
}

// names that mean another attribute, or more than one
const RARE = new Set(['style', 'className', 'htmlFor', 'dangerouslySetInnerHTML', 'defaultValue']);
const spellings = new Map<string, Spelling | undefined>();

function spellingOf(name: string): Spelling | undefined {
  if (spellings.has(name)) return spellings.get(name);
  const written = (value: string | boolean) => renderToString(h('p', { [name]: value })).slice(2, -5);
  const [open, yes] = [written('').trimEnd(), written(true)];
  const spelling =
    RARE.has(name) || !open ? undefined : { bare: open, open: `${open}="`, saysFalse: yes !== open };
  spellings.set(name, spelling);
  return spelling;
}

interface Spelling {
  /** ' hidden' */
  bare: string;
  /** ' class="' */
  open: string;
  /** aria-… and the like: true and false are words of theirs. */
  saysFalse: boolean;
}

interface Props {
  children?: ComponentChildren;
  tpl?: string[];
  exprs?: unknown[];
  [name: string]: unknown;
}

interface Rendering {
  props: Props;
  render(props: Props, state: object, context: object): ComponentChildren;
  getChildContext?(): object;
}
