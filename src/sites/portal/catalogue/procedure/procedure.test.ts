import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCatalogue, importProcedures, type ProcedureContent } from '#domain/procedures';
import { type TestApp, testApp } from '#testing/app.ts';

const national = (o: object) =>
  JSON.stringify({
    id: 'n',
    code: '7.000001',
    name: 'Cấp giấy phép nuôi chim yến',
    categories: ['Chăn nuôi'],
    departments: ['Sở Nông nghiệp và Môi trường'],
    departmentPromulgate: 'Bộ Nông nghiệp và Môi trường',
    formalityTargetType: ['Công dân Việt Nam'],
    type: 'STANDARD',
    ...o,
  });

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  await importCatalogue(t.db, {
    file: 'test',
    now: t.clock.now(),
    catalogue: (async function* () {
      yield national({});
      yield national({
        code: '7.000002',
        name: 'Hỗ trợ chip bán dẫn',
        type: 'SPECIFIC',
        departmentPromulgate: 'UBND Thành phố Huế',
      });
      yield national({ code: '7.000003', name: 'Việc sẽ mất' });
    })(),
  });
  t.deps.pages.drop();
});
afterAll(() => t.close());

const get = (url: string) => t.browser().get(url);

async function current(code: string): Promise<{ content: ProcedureContent; formSchema: never }> {
  const found = await t.db.pool.query(
    'select content, form_schema as "formSchema" from procedure_versions where code = $1 order by version desc limit 1',
    [code],
  );
  return found.rows[0] ?? expect.fail();
}

describe('a procedure’s page', () => {
  it('says everything about it, and has one button to file', async () => {
    const { html } = await get('/thu-tuc/1.001193');
    for (const text of [
      'Giấy chứng sinh',
      '1 ngày làm việc',
      'Trình tự thực hiện',
      '60/2014/QH13',
      'Giấy khai sinh',
      'Ủy ban nhân dân phường An Phú',
      'Một phần',
      'Thời hạn tính từ khi',
    ])
      expect(html).toContain(text);
    expect(html.match(/href="\/nop-ho-so\?thu-tuc=1.001193"/g)).toHaveLength(1);
    expect(html).toContain('/thu-tuc/1.001193/mau/to-khai');
  });

  it('opens with the answer: papers, fee, time, whether one must come, and the button', async () => {
    const { html } = await get('/thu-tuc/1.001456');
    const [before = '', after = ''] = html.split('<section class="mc-answer"');
    expect(before).not.toContain('mc-section"');
    const answer = after.split('</section>')[0] ?? '';
    expect([...answer.matchAll(/<dt[^>]*>([^<]*)/g)].map(([, name]) => name)).toEqual([
      'Giấy tờ',
      'Phí, lệ phí',
      'Thời hạn',
      'Có phải đến không',
    ]);
    for (const text of [
      'Từ 200.000 VND',
      '8 ngày làm việc',
      'Không. Nộp, trả phí và nhận kết quả đều làm được từ xa.',
    ])
      expect(answer).toContain(text);
    expect(answer).toMatch(/<a class="govuk-button[^>]*>Nộp hồ sơ trực tuyến/);
  });

  it('shows the first of many papers and offices, and keeps the others behind a line that needs no script', async () => {
    const { html } = await get('/thu-tuc/1.001193');
    expect(html).toContain('Xem thêm 2 loại giấy tờ');
    expect(html).toContain('Xem thêm 4 nơi tiếp nhận');
    const parts = /id="giay-to"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    expect(parts.split('<details')[0]?.match(/scope="row"/g)).toHaveLength(6);
    expect(parts.match(/scope="row"/g)).toHaveLength(8);
  });

  it('never shows as certain what has no source', async () => {
    const { html } = await get('/thu-tuc/1.001193');
    expect(html).toContain('Theo nghị quyết của Hội đồng nhân dân tỉnh. Nơi tiếp nhận báo số tiền');
    expect(html).not.toContain('cần xác minh');
  });

  it('tells each fee in the words in which filing tells it', async () => {
    const feeTexts = {
      '1.001193': ['Không thu', 'Theo số bản sao Ông/Bà yêu cầu. Nơi tiếp nhận báo số tiền'],
      '1.001456': ['400.000 VND'],
      '2.000815': [
        '2.000 VND mỗi trang cho 2 trang đầu, 1.000 VND mỗi trang từ trang thứ 3',
        'Ví dụ: giấy tờ 5 trang',
      ],
    };
    for (const [code, texts] of Object.entries(feeTexts))
      for (const url of [`/thu-tuc/${code}`, `/nop-ho-so?thu-tuc=${code}`])
        for (const text of texts) expect((await get(url)).html, url).toContain(text);
  });

  it('says the fee that filing will assess', async () => {
    for (const url of ['/thu-tuc/1.001456', '/nop-ho-so?thu-tuc=1.001456'])
      expect((await get(url)).html, url).toContain('200.000 VND');
    const copies = (await get('/thu-tuc/2.000815')).html;
    expect(copies).toContain(
      '2.000 VND mỗi trang cho 2 trang đầu, 1.000 VND mỗi trang từ trang thứ 3, tối đa 200.000 VND mỗi bản.',
    );
    expect(copies).toContain('Ví dụ: giấy tờ 5 trang, sao 2 bản: (2 × 2.000 + 3 × 1.000) × 2 = 14.000 VND.');
    expect(copies).toContain('Từ 2.000 VND');
  });

  it('says how many papers everybody must bring, and how many only some', async () => {
    expect((await get('/thu-tuc/1.001456')).html).toContain('1 loại bắt buộc, 6 loại tùy trường hợp');
    expect((await get('/thu-tuc/1.001193')).html).toMatch(
      />\s*6 loại tùy trường hợp, 2 loại không bắt buộc\s*</,
    );
  });

  it('counts every paper of its list', async () => {
    const listed = await t.db.pool.query<{ code: string; content: ProcedureContent }>(
      `select distinct on (code) code, content from procedure_versions order by code, version desc`,
    );
    expect(listed.rows.length).toBeGreaterThanOrEqual(12);
    for (const { code, content } of listed.rows) {
      const { html } = await get(`/thu-tuc/${code}`);
      const [, papersText = ''] = /<dd[^>]*>([^<]*?)<a class="govuk-link" href="#giay-to">/.exec(html) ?? [];
      const sum = [...papersText.matchAll(/(\d+) loại/g)].reduce((all, [, n]) => all + Number(n), 0);
      expect(sum, code).toBe(content.parts.length);
    }
  });

  it('promises nothing that the portal does not do', async () => {
    const birth = (await get('/thu-tuc/1.001193')).html;
    expect(birth).not.toContain('bản nháp giấy khai sinh');
    expect(birth).not.toContain('ở bước trước');
    expect(birth).toContain('xem lại nội dung giấy ngay ở đó');
    const residence = (await get('/thu-tuc/1.004222')).html;
    expect(residence).toContain('Cổng này chưa có chỗ để họ xác nhận trên mạng');
    expect(residence).not.toMatch(/trên mạng hoặc bằng văn bản|Không cần nếu chủ hộ, chủ nhà xác nhận/);
    expect((await get('/thu-tuc/1.004873')).html).not.toContain('thì sẽ báo Ông/Bà');
    expect((await get('/huong-dan')).html).not.toContain('qua VNeID hoặc tại quầy');
  });

  it('says which files each paper accepts, when papers differ', async () => {
    const { html } = await get('/thu-tuc/1.001456');
    expect(html.match(/Nộp trực tuyến: JPG, mỗi tệp không quá 2 MB\./g)).toHaveLength(3);
    expect(html).toContain('Nộp trực tuyến: PDF, JPG hoặc PNG, mỗi tệp không quá 10 MB.');
    expect(html).toContain(
      'Nếu đổi hộ chiếu còn giá trị: thay đổi thông tin, hết trang, bị hỏng hoặc đổi loại',
    );
  });

  it('of the national catalogue informs, and says that it cannot be filed here', async () => {
    const { html } = await get('/thu-tuc/7.000001');
    expect(html).toContain('chưa nộp trực tuyến được trên cổng này');
    expect(html).toContain('Sở Nông nghiệp và Môi trường tỉnh Một Cửa');
    expect(html).not.toContain('/nop-ho-so?');
    expect(html).toMatch(/href="https:\/\/dichvucong\.gov\.vn"[^>]*>Mở Cổng Dịch vụ công quốc gia</);
    expect((await get('/thu-tuc/7.000002')).html).toContain('UBND Thành phố Huế ban hành');
  });

  it('that has vanished says so and is not offered to search engines', async () => {
    await importCatalogue(t.db, {
      file: 'test',
      now: t.clock.now(),
      catalogue: (async function* () {
        yield national({});
        yield national({ code: '7.000002', name: 'Hỗ trợ chip bán dẫn', type: 'SPECIFIC' });
      })(),
    });
    t.deps.pages.drop();
    const { html, status } = await get('/thu-tuc/7.000003');
    expect(status).toBe(200);
    expect(html).toContain('không còn trong danh mục từ ngày 19/11/2026');
    expect(html).toContain('name="robots" content="noindex"');
  });

  it('changes with its content, once the cache is dropped', async () => {
    const seeded = await get('/thu-tuc/1.001193');
    const { content, formSchema } = await current('1.001193');
    await t.db.tx((tx) =>
      importProcedures(
        tx,
        [{ content: { ...content, summary: 'Câu tóm tắt vừa sửa.' }, formSchema }],
        t.clock.now(),
      ),
    );
    t.deps.pages.drop();
    expect(seeded.html).not.toContain('Câu tóm tắt vừa sửa.');
    expect((await get('/thu-tuc/1.001193')).html).toContain('Câu tóm tắt vừa sửa.');
  });

  it('says toàn trình only of what can be filed here', async () => {
    const { content, formSchema } = await current('1.001456');
    const full = { ...content, code: '7.000004', name: 'Cấp giấy thử', online: 'full' as const };
    await t.db.tx((tx) => importProcedures(tx, [{ content: full, formSchema }], t.clock.now()));
    t.deps.pages.drop();
    const [level, list] = ['<strong class="govuk-tag mc-tag--blue">Toàn trình', '/thu-tuc?muc-do=toan-trinh'];
    expect((await get('/thu-tuc/7.000004')).html).toContain(level);
    expect((await get(list)).html).toContain('/thu-tuc/7.000004');
    await t.db.tx((tx) => importProcedures(tx, [{ content: { ...full, form: '' } }], t.clock.now()));
    t.deps.pages.drop();
    expect((await get('/thu-tuc/7.000004')).html).not.toContain(level);
    expect((await get(list)).html).not.toContain('/thu-tuc/7.000004');
  });

  it('says of what its person owes to the State besides the fees what is known, and nothing where nothing is owed', async () => {
    expect((await get('/thu-tuc/1.001193')).html).not.toContain('Nghĩa vụ tài chính');
    const { content, formSchema } = await current('1.001193');
    const financialDuty = { name: 'Nộp tiền sử dụng đất', source: 'Luật Đất đai 2024' };
    const land = { ...content, code: '7.000005', name: 'Cấp giấy về đất', financialDuty };
    await t.db.tx((tx) => importProcedures(tx, [{ content: land, formSchema }], t.clock.now()));
    t.deps.pages.drop();
    const text = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
    const { html } = await get('/thu-tuc/7.000005');
    expect(text(html)).toContain(
      'Nghĩa vụ tài chính, ngoài phí, lệ phí: Nộp tiền sử dụng đất (Luật Đất đai 2024). Số tiền và cách nộp được báo khi giải quyết hồ sơ',
    );
    expect(html).toContain('href="#nghia-vu-tai-chinh"');
    expect(text((await get('/en/thu-tuc/7.000005')).html)).toContain(
      'Financial obligation, besides the fees: Nộp',
    );
  });

  it('gives its templates as PDF, and nothing for a part that has none', async () => {
    for (const part of ['to-khai', 'van-ban-lam-chung']) {
      const { status, body, headers } = await get(`/thu-tuc/1.001193/mau/${part}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/pdf');
      expect(body.subarray(0, 5).toString()).toBe('%PDF-');
    }
    for (const part of ['giay-chung-sinh', 'nope', '..%2f..%2fpackage'])
      expect((await get(`/thu-tuc/1.001193/mau/${part}`)).status).toBe(404);
  });

  it('is 404, with links to go on, for an unknown code', async () => {
    for (const code of ['9.999999', 'x', '%27%20or%201=1', '..%2f..%2fetc']) {
      const { status, html } = await get(`/thu-tuc/${code}`);
      expect(status, code).toBe(404);
      expect(html).toContain('Không tìm thấy trang');
    }
  });
});
