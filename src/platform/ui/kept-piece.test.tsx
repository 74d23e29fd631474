import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { keptPieces } from './kept-piece.ts';
import { Pagination } from './pagination.tsx';

test('a kept piece is made once for each language, and each page puts its own texts, escaped, into the holes', () => {
  const pieces = keptPieces();
  let made = 0;
  const piece = (language: 'vi' | 'en', own: string) =>
    renderToString(
      pieces(
        'pager',
        language,
        (hole) => {
          made += 1;
          return (
            <div>
              <Pagination next="/n" />
              <a href={hole('address')}>{hole('name')}</a>
            </div>
          );
        },
        { name: own, address: '/a?b="c"&d' },
      ),
    );
  for (const own of ['1 < 2', '3']) {
    expect(piece('vi', own)).toMatch(/Trang sau.*<a href/);
    expect(piece('en', own)).toMatch(/Next page.*<a href/);
  }
  expect(piece('en', '1 < 2')).toContain('<a href="/a?b=&quot;c&quot;&amp;d">1 &lt; 2</a></div>');
  expect(made).toBe(2);
});
