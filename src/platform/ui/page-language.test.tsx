import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { InLanguage, inPageLanguage } from './page-language.ts';

const Name = inPageLanguage((_: object, language) => <i>{language}</i>);

it('tells a component the language of the nearest place that has one, and Vietnamese outside all', () => {
  expect(renderToString(<Name />)).toBe('<i>vi</i>');
  expect(
    renderToString(
      <InLanguage value="vi">
        <Name />
        <InLanguage value="en">
          <p>
            <Name />
          </p>
        </InLanguage>
        <Name />
      </InLanguage>,
    ),
  ).toBe('<i>vi</i><p><i>en</i></p><i>vi</i>');
});

it('hands a component nothing that leads to the tree of its page', () => {
  let childContext: unknown;
  const Looking = (_: object, context?: object) => {
    childContext = context;
    return null;
  };
  renderToString(
    <InLanguage value="en">
      <Looking />
    </InLanguage>,
  );
  expect(childContext).toEqual({ language: 'en' });
});
