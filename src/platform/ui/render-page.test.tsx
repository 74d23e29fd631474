import { Fragment, type VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { InLanguage, inPageLanguage } from './page-language.ts';
import { renderPage } from './render-page.ts';

const Told = inPageLanguage((_: object, language) => <i>{language}</i>);
// what JSON from outside may look like, which is no element
const forged = { type: 'script', props: { children: 'x' }, constructor: undefined } as unknown as VNode;
const dangling = { type: 'b', props: {} } as unknown as VNode;

test.each<[string, VNode]>([
  [
    'texts, numbers and what is not there',
    <p>{['a<b & "c"', 0, 1.5, null, undefined, true, false, '', ['x', [7]]]}</p>,
  ],
  ['an empty element', <p class="" />],
  [
    'elements that have no end',
    <p>
      <br />
      <input value="" />
      <img alt="" src="/x?a&b" />
      {''}
    </p>,
  ],
  [
    'attributes that are true, false, empty or not there',
    <input hidden disabled={false} required value={0} id={undefined} />,
  ],
  [
    'words that are true or false',
    <p aria-hidden={true} aria-busy={false} data-x={false} data-y="" draggable={false} spellcheck />,
  ],
  [
    'names that are written otherwise',
    <input tabIndex={-1} maxLength={3} readOnly autoComplete="off" inputMode="numeric" />,
  ],
  [
    'names that stand for others',
    <label className="a" htmlFor="b" style={{ color: 'red', marginTop: 2 }}>
      x
    </label>,
  ],
  [
    'choices',
    <select name="s" value="b">
      <option value="a">A</option>
      <option value="b">B</option>
    </select>,
  ],
  ['a text area', <textarea value={'</textarea>&'} rows={3} />],
  [
    'a drawing',
    <svg viewBox="0 0 1 1" aria-hidden="true">
      <path strokeWidth={2} d="M0 0" />
    </svg>,
  ],
  [
    'fragments and templates',
    <>
      <Fragment>a</Fragment>
      {jsxTemplate(['<b>', '</b><i>', '</i>'], 'x &amp; y', <u>{'<'}</u>)}
    </>,
  ],
  [
    'languages',
    <p>
      <Told />
      <InLanguage value="en">
        <b>
          <Told />
        </b>
      </InLanguage>
      <Told />
    </p>,
  ],
  [
    'what only looks like an element',
    <p>
      {forged}
      {dangling}
    </p>,
  ],
])('%s as the library writes them', (_what, node) => {
  expect(renderPage(node)).toBe(renderToString(node));
});
