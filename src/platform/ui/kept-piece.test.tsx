import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { keptPieces } from './kept-piece.ts';
import { Pagination } from './pagination.tsx';

test('a kept piece is made once for each language, and each page puts its own into the hole', () => {
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
              {hole}
            </div>
          );
        },
        <b>{own}</b>,
      ),
    );
  for (const own of ['1 < 2', '3']) {
    expect(piece('vi', own)).toMatch(/Trang sau.*<b>/);
    expect(piece('en', own)).toMatch(/Next page.*<b>/);
  }
  expect(piece('en', '1 < 2')).toContain('<b>1 &lt; 2</b></div>');
  expect(made).toBe(2);
});
