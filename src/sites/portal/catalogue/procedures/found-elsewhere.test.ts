import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const get = (url: string) => t.browser().get(url);
const codesIn = (html: string) =>
  [...html.matchAll(/mc-result-list__title"[^>]* href="\/thu-tuc\/([^"]+)"/g)].map(([, code]) => code);

describe('what cannot be filed in a new province', () => {
  it.each([
    ['bhyt trẻ em', ['1.014137', '2.001023', '2.000986']],
    ['bảo hiểm y tế cho con', ['1.014137', '2.001023', '2.000986']],
    ['người nhà mất', ['1.000656']],
    ['bố tôi vừa mất', ['1.000656']],
    ['người thân qua đời', ['1.000656']],
    ['báo tử', ['1.000656']],
    ['ông nội mất', ['1.000656']],
    ['nhà có tang', ['1.000656']],
    ['chồng chết', ['1.000656']],
    ['bhyt cho bé', ['1.014137', '2.001023', '2.000986']],
    ['đóng cửa tiệm', ['1.001266']],
    ['đóng cửa công ty', ['2.002023']],
    ['tiền mai táng', ['1.001731', '1.014028', '1.014177']],
    ['đóng cửa hàng', ['1.001266']],
    ['dẹp tiệm', ['1.001266']],
    ['nghỉ kinh doanh', ['1.001266']],
    ['đóng công ty', ['2.002023']],
    ['thất nghiệp', ['1.014748']],
    ['khiếu nại', ['1.004335']],
  ])('is found: “%s” has the right code in the first three', async (q, right) => {
    const first = codesIn((await get(`/thu-tuc?q=${encodeURIComponent(q)}`)).html).slice(0, 3);
    expect(first.filter((code) => right.includes(code ?? ''))).not.toEqual([]);
  });

  it.each([
    ['chứng thực bản sao', '2.000815'],
    ['sao y bản chính', '2.000815'],
    ['khai sinh', '1.001193'],
    ['giấy phép xây dựng', '1.013225'],
  ])('has the procedure that is called so first: “%s”', async (q, right) => {
    expect(codesIn((await get(`/thu-tuc?q=${encodeURIComponent(q)}`)).html)[0]).toBe(right);
  });

  it('says where a complaint goes, which is no procedure of one office', async () => {
    const { html } = await get(`/thu-tuc?q=${encodeURIComponent('khiếu nại quyết định')}`);
    expect(html).toContain('Khiếu nại lần đầu gửi đến người đã ra quyết định');
    expect((await get('/thu-tuc?q=khai%20sinh')).html).not.toContain('Khiếu nại lần đầu');
  });

  it('says where to go', async () => {
    const { html } = await get('/thu-tuc/1.014137');
    expect(html).toContain('Ông/Bà nộp tại: Bảo hiểm xã hội tỉnh; hoặc trên Cổng Dịch vụ công quốc gia.');
    expect((await get('/thu-tuc/1.001266')).html).toContain('Ủy ban nhân dân phường An Phú');
  });

  it('stands under every life event and for everybody: no list of these is empty', async () => {
    const { html: home } = await get('/');
    const lists = [...home.matchAll(/href="(\/su-kien\/[^"]+|\/thu-tuc\?doi-tuong=[^"]+)"/g)].map(
      ([, href = '']) => href,
    );
    expect(lists).toHaveLength(17);
    for (const list of lists) expect(codesIn((await get(list)).html).length, list).toBeGreaterThan(1);
  });

  it('stands under the life event that it belongs to', async () => {
    const death = codesIn((await get('/su-kien/nguoi-than-qua-doi')).html);
    expect(death).toEqual(expect.arrayContaining(['1.000656', '1.001731', '1.014177']));
    expect(death).not.toContain('1.004746');
    expect(codesIn((await get('/su-kien/ket-hon')).html)).toContain('1.004746');
  });
});
