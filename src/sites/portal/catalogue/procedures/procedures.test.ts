import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { catalogueRow, takeCatalogue } from '#testing/catalogue-lines.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  await takeCatalogue(t.db, [
    catalogueRow({
      code: '7.000001',
      categories: ['Chăn nuôi'],
      departments: ['Sở Nông nghiệp và Môi trường'],
    }),
  ]);
  t.deps.pages.drop();
});
afterAll(() => t.close());

const get = (url: string) => t.browser().get(url);

describe('the list', () => {
  it('finds a procedure by everyday words, without marks, and by code', async () => {
    for (const q of ['làm giấy khai sinh cho con', 'khai sinh', 'KHAI SINH', '1.001193', '1001193'])
      expect((await get(`/thu-tuc?q=${encodeURIComponent(q)}`)).html).toContain('/thu-tuc/1.001193');
  });

  it('says when it shows the nearest results instead of an answer', async () => {
    const { html } = await get(`/thu-tuc?q=${encodeURIComponent('khai sinhh')}`);
    expect(html).toContain('gần giống nhất');
    expect(html).toContain('/thu-tuc/1.001193');
  });

  it('offers the next step when nothing is found', async () => {
    const { html, status } = await get('/thu-tuc?q=qqqqzzzz');
    expect(status).toBe(200);
    expect(html).toContain('Chưa tìm thấy thủ tục nào');
    expect(html).toContain('Xem tất cả thủ tục');
  });

  it('is filtered by agency, field, level, audience and life event, and by search together', async () => {
    const { html } = await get('/thu-tuc?su-kien=sinh-con&doi-tuong=cong-dan&linh-vuc=ho-tich&nop=1');
    expect(html).toContain('/thu-tuc/1.001193');
    expect(html).not.toContain('/thu-tuc/1.001456');
    const both = (await get(`/thu-tuc?q=${encodeURIComponent('đăng ký')}&su-kien=ket-hon&nop=1`)).html;
    expect(both).toContain('/thu-tuc/1.000894');
    expect(both).not.toContain('/thu-tuc/1.001193');
    const commune = (await get('/thu-tuc?cap=xa&nop=1')).html;
    expect(commune).toContain('/thu-tuc/1.001193');
    expect(commune).not.toContain('/thu-tuc/1.001456');
    expect((await get('/thu-tuc?cap=tinh&nop=1')).html).not.toContain('/thu-tuc/1.001193');
    const [full, partial] = [await get('/thu-tuc?muc-do=toan-trinh'), await get('/thu-tuc?muc-do=mot-phan')];
    expect(full.html).toContain('/thu-tuc/1.001456');
    expect(full.html).not.toContain('/thu-tuc/1.001193');
    expect(partial.html).toContain('/thu-tuc/1.001193');
    expect(partial.html).not.toContain('/thu-tuc/1.001456');
  });

  it('shows what one agency decides', async () => {
    const { html } = await get('/thu-tuc?co-quan=H99.07');
    expect(html).toContain('7.000001');
    expect(html).not.toContain('/thu-tuc/1.001193');
  });

  it('answers any address without a failure', async () => {
    for (const bad of [
      'sau=x',
      'sau=%00',
      'co-quan=%27--',
      'linh-vuc[]=1',
      'q=%',
      `q=${'a'.repeat(3000)}`,
      'q=%F0%9F%92%A9',
      'q=a&q=b',
      'muc-do=__proto__',
      'q=<script>alert(1)</script>',
    ]) {
      const { status, html } = await get(`/thu-tuc?${bad}`);
      expect(status, bad).toBe(200);
      expect(html).not.toContain('<script>alert');
    }
  });
});
