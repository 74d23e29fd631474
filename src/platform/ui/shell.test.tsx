import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Pagination } from './pagination.tsx';
import { Shell } from './shell.tsx';

const assets = {
  folder: '',
  url: (name: string) => `/assets/${name}`,
  arrival: { text: '', hash: '' },
};

describe('the shell', () => {
  const shell = (hasError: boolean) =>
    renderToString(
      <Shell title="Đăng nhập" site="Một Cửa" assets={assets} hasError={hasError}>
        <p>x</p>
      </Shell>,
    );

  it('is Vietnamese and says "Lỗi:" before the title of a page with errors', () => {
    expect(shell(false)).toContain('<html lang="vi"');
    expect(shell(false)).toContain('<title>Đăng nhập – Một Cửa</title>');
    expect(shell(true)).toContain('<title>Lỗi: Đăng nhập – Một Cửa</title>');
  });

  it('speaks English on an English page, and marks a title that is Vietnamese data', () => {
    const html = renderToString(
      <Shell
        title="Giấy tiếp nhận"
        site="S"
        assets={assets}
        language="en"
        titleLanguage="vi"
        trail={<Pagination next="/n" />}
      >
        <Pagination next="/m" />
      </Shell>,
    );
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('<title lang="vi">Giấy tiếp nhận');
    expect(html).toContain('Skip to main content');
    const [around = '', inside = ''] = html.split('<main');
    expect(around).toContain('Next page');
    expect(inside).toContain('Next page');
  });

  it('has a skip link that leads to the content', () => {
    expect(shell(false)).toContain('href="#noi-dung"');
    expect(shell(false)).toMatch(/<main[^>]*id="noi-dung"/);
  });
});
