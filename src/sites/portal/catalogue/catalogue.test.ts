import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { catalogueRow, takeCatalogue } from '#testing/catalogue-lines.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  // the second has vanished from the national catalogue
  await takeCatalogue(t.db, [catalogueRow({ code: '7.000001' }), catalogueRow({ code: '7.000003' })]);
  await takeCatalogue(t.db, [catalogueRow({ code: '7.000001' })]);
  t.deps.pages.drop();
});
afterAll(() => t.close());

const get = (url: string) => t.browser().get(url);

describe('life events, agencies, help', () => {
  it('lead to procedures and places', async () => {
    expect((await get('/su-kien/sinh-con')).html).toContain('/thu-tuc/1.001193');
    expect((await get('/su-kien/khong-co')).status).toBe(404);
    expect((await get('/co-quan')).html).toContain('Công an đặc khu Hòn Mây');
    const agency = (await get('/co-quan/H99.02')).html;
    expect(agency).toContain('0298 3000 105');
    expect((await get('/co-quan/H00.00')).status).toBe(404);
  });

  it('explain toàn trình, một phần and the four former levels', async () => {
    const { html } = await get('/huong-dan');
    for (const text of ['Toàn trình', 'Một phần', 'Mức 1', 'Mức 4', 'Bộ phận Một cửa'])
      expect(html).toContain(text);
  });
});

describe('for machines', () => {
  it('robots.txt and the sitemap name what may be read', async () => {
    expect((await get('/robots.txt')).html).toMatch(/Disallow: \/can-bo[\s\S]*Sitemap: http/);
    const map = (await get('/sitemap.xml')).html;
    expect(map).toContain('/thu-tuc/1.001193</loc>');
    expect(map).not.toContain('7.000003');
  });

  it('the first view of home and procedure page is small', async () => {
    for (const url of ['/', '/thu-tuc/1.001193'])
      expect(gzipSync((await get(url)).body).length).toBeLessThan(25_000);
  });
});
