import { beforeAll, describe, expect, test } from 'vitest';
import { secretOf } from '#domain/dossiers';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

// one working day from Wednesday 3 February 2027 at 10:00: the days of Tết are only foreseen, and Friday 12 is not among them
const t = await appWithFilerAndDesk('2027-02-03T10:00:00+07:00');
const PAGE = '/ngay-nghi';
const FORESEEN = 'dự kiến, chưa có quyết định';
let code: string;

const textOf = (html: string) =>
  html
    .replace(/<\/?span[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

beforeAll(async () => {
  code = await t.file();
  await t.desk.accept(code);
});

describe('a day that is passed over', () => {
  test('says why to filer, stranger and officer alike: by which law, or that nothing has decided it yet', async () => {
    const { dossier } = await t.own(code);
    const pages = [
      await (await signedIn(t)).get(`/ho-so-cua-toi/${code}`),
      await t.browser().get(`/tra-cuu?ma=${code}&khoa=${secretOf(t.deps.keys, dossier)}`),
      await (await signInOfficer(t, 'canbo.anphu1')).get(`/can-bo/ho-so/${code}`),
    ];
    for (const { html } of pages) {
      const text = textOf(html);
      expect(text).toContain(
        `Không tính từ Thứ Năm, 04/02/2027 đến Thứ Tư, 10/02/2027 (nghỉ lễ: Tết Nguyên đán, ${FORESEEN})`,
      );
      expect(text).toContain(`Không tính Thứ Năm, 11/02/2027 (nghỉ bù: Nghỉ bù Tết Nguyên đán, ${FORESEEN})`);
      expect(text).toContain('Lịch nghỉ năm 2027 chưa có quyết định chính thức');
      expect(text).toContain('Hẹn trả kết quả: 10:00 Thứ Sáu, 12/02/2027');
    }
  });

  test('leads to the days off of the whole year, at the portal and at the desk', async () => {
    const own = await (await signedIn(t)).get(`/ho-so-cua-toi/${code}`);
    expect(own.html).toContain(`href="${PAGE}">Ngày nghỉ, ngày làm bù`);
    expect((await (await signedIn(t)).get(`/en/ho-so-cua-toi/${code}`)).html).toContain(`href="/en${PAGE}"`);
    const desk = await (await signInOfficer(t, 'canbo.anphu1')).get(`/can-bo/ho-so/${code}`);
    expect(desk.html).toContain('href="/can-bo/lich-lam-viec">Ngày nghỉ, ngày làm bù');
  });
});

describe('the page of the days off', () => {
  test('has those of this year and later, with kind and ground, says what is only foreseen and which proposals there are', async () => {
    const { html, status } = await t.browser().get(PAGE);
    expect(status).toBe(200);
    const text = textOf(html);
    expect(text).toContain('Dự kiến');
    expect(text).toContain('Lịch nghỉ năm này chưa có quyết định chính thức');
    expect(text).toContain('ngày 12/02 chỉ nghỉ nếu phương án thứ hai được chọn');
    expect(text).toContain(`Thứ Năm, 11/02/2027 nghỉ bù Nghỉ bù Tết Nguyên đán ${FORESEEN}`);
    expect(text).toContain('Thứ Tư, 24/11/2027 nghỉ lễ Ngày Văn hóa Việt Nam Nghị quyết số 28/2026/QH16');
    // neither what has passed nor what is noted for officers
    expect(text).not.toContain('2026 nghỉ');
    expect(text).not.toContain('cần xác minh');
  });

  test('begins with the next days, and folds the whole of each year away', async () => {
    const { html } = await t.browser().get(PAGE);
    const [next = '', ...years] = html.split('id="sap-toi"')[1]?.split('<details') ?? [];
    expect(next.match(/<tr/g)).toHaveLength(6); // the head, and five days
    expect(next).toContain('04/02/2027');
    expect(years[0]).toContain('Ngày Văn hóa Việt Nam');
    expect(textOf((await t.browser().get(`/en${PAGE}`)).html)).toContain('Lunar New Year (Tet)');
  });

  test('is found from the home page, the directory of offices, and by search engines', async () => {
    expect((await t.browser().get('/')).html).toContain(`href="${PAGE}"`);
    expect((await t.browser().get('/co-quan')).html).toContain(`href="${PAGE}"`);
    expect((await t.browser().get('/sitemap.xml')).html).toContain(`${PAGE}</loc>`);
  });
});
