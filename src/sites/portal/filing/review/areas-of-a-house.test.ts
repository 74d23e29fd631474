import { expect, test } from 'vitest';
import { findAgencyByCode } from '#domain/agencies';
import type { TestApp } from '#testing/app.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { filingDay } from '#testing/filing-day.ts';
import { begin, feeWith, fillInfo } from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';

let t: TestApp;
let b: Browser;
filingDay((app, browser) => {
  t = app;
  b = browser;
});

const site = (name: string): Fields => ({
  [`${name}.provinceCode`]: '99',
  [`${name}.communeCode`]: '99001',
  [`${name}.detail`]: 'Số 12',
});

const review = async (areas: Fields, asked: string[] = []) => {
  const draft = await begin(b, '1.013225', { them: '1' });
  const agency = await findAgencyByCode(t.db, 'H99.21.01');
  const answers = {
    filingFor: 'self',
    filingAgency: agency?.id ?? '',
    ...site('ownerAddress'),
    ...site('siteAddress'),
    plotNumber: '12',
    mapSheet: '3',
    certificateNumber: 'AA 01234567',
    certificateOwner: 'chu-ho',
    buildingKind: 'nha-o',
    floors: '2',
    basement: 'khong',
    height: '8',
    adjacent: 'khong',
    startDate: '1/3/2027',
    months: '6',
    safety: 'true',
    ...areas,
  };
  const answer = await fillInfo(b, draft, answers, ({ html }) => asked.push(...doubtsOn(html)));
  expect(answer.location).toBe(`${draft}/giay-to`);
  const drawings =
    areas['buildingKind'] === 'cong-trinh' ? ['quyet-dinh-du-an', 'ban-ve-cong-trinh'] : ['ban-ve'];
  for (const part of ['giay-to-dat', ...drawings])
    await b.upload(`${draft}/giay-to/${part}`, { _action: `upload:${part}` }, [
      { field: `file:${part}`, filename: `${part}.pdf`, body: await samplePdf() },
    ]);
  await b.post(`${draft}/le-phi`, feeWith(await b.get(`${draft}/le-phi`), { filingDelivery: 'desk' }));
  return async (way = '') => (await b.get(`${way}${draft}/xac-nhan`)).html;
};

// what is asked in a page of step 1, at the boxes
const doubtsOn = (html: string) =>
  [...html.matchAll(/ id="f-([\w-]+)-doubt" class="mc-doubt">/g)].map(([, name = '']) => name);

const ASKED = 'Có điều Ông/Bà nên xem lại trước khi gửi';

test('a ground floor larger than its plot, and a total smaller than the ground floor, are asked about at the boxes and before sending, in both languages', async () => {
  const asked: string[] = [];
  const htmlOfReview = await review({ landArea: '90', floorArea1: '120', totalFloorArea: '100' }, asked);
  expect(asked).toEqual(['floorArea1', 'totalFloorArea']);
  const html = await htmlOfReview();
  for (const text of [
    ASKED,
    'Diện tích xây dựng tầng một lớn hơn diện tích thửa đất',
    'Tổng diện tích sàn nhỏ hơn diện tích xây dựng tầng một',
  ])
    expect(html).toContain(text);
  expect(await htmlOfReview('/en')).toContain('The built area of the ground floor is larger than the plot');
});

test('a floor as large as its plot, and a total as large as the floor, are not asked about', async () => {
  const asked: string[] = [];
  const htmlOfReview = await review({ landArea: '90', floorArea1: '90', totalFloorArea: '90' }, asked);
  expect(asked).toEqual([]);
  expect(await htmlOfReview()).not.toContain(ASKED);
});

const LARGE = 'thường là cấp II trở lên';
const areas = { landArea: '900', floorArea1: '500', totalFloorArea: '4000' };

test('a building that is no house and higher than those for which a commune gives permits is asked about before sending', async () => {
  const tall = await review({ ...areas, buildingKind: 'cong-trinh', floors: '8', height: '28' });
  const html = await tall();
  expect(html).toContain(`Với hơn 7 tầng nổi, công trình này ${LARGE}`);
  expect(html).not.toContain('Với chiều cao hơn 28 m');
  expect(await tall('/en')).toContain('With more than 7 storeys above ground');
});

test('a start of works before the permit is due is asked about at its day, and one on the day on which it is due is not', async () => {
  const small = { landArea: '90', floorArea1: '90', totalFloorArea: '90' };
  const asked: string[] = [];
  // sent on Thursday, answered within eight working hours, decided within seven working days, of which 24 November is none
  const html = await (await review({ ...small, startDate: '30/11/2026' }, asked))();
  expect(asked).toEqual(['startDate']);
  expect(html).toContain('Ngày dự kiến khởi công 30/11/2026 trước ngày giấy phép đến hạn cấp');
  expect(html).toContain('chậm nhất 02/12/2026 có giấy phép');
  await review({ ...small, startDate: '2/12/2026' }, asked);
  expect(asked).toEqual(['startDate']);
  // ten days for what is no house
  const other = { ...areas, buildingKind: 'cong-trinh', startDate: '3/12/2026' };
  expect(await (await review(other, asked))()).toContain('chậm nhất 07/12/2026 có giấy phép');
  expect(asked).toEqual(['startDate', 'startDate']);
});

test('a site in another commune than that of the office is asked about at the commune, in both languages, and goes on', async () => {
  const asked: string[] = [];
  const small = { landArea: '90', floorArea1: '90', totalFloorArea: '90' };
  const htmlOfReview = await review({ ...small, 'siteAddress.communeCode': '99003' }, asked);
  expect(asked).toEqual(['siteAddress-communeCode']);
  expect(await htmlOfReview()).toContain(
    'Địa điểm xây dựng thuộc Xã Tân Hòa, còn nơi tiếp nhận đã chọn là Ủy ban nhân dân phường An Phú',
  );
  expect(await htmlOfReview('/en')).toContain('The site is in ');
});

test('a building of seven storeys and 28 m is not asked about', async () => {
  const lower = await review({ ...areas, buildingKind: 'cong-trinh', floors: '7', height: '28' });
  expect(await lower()).not.toContain(LARGE);
});
