import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueDetail, catalogueRow, takeCatalogue } from '#testing/catalogue-lines.ts';
import { testDb } from '#testing/db.ts';
import { getProcedure } from './index.ts';

let db: Awaited<ReturnType<typeof testDb>>;

beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

describe('the details', () => {
  const official = catalogueDetail({
    executionSteps: [{ name: 'Bước 1:', description: 'Nộp hồ sơ\u00a0tại  xã \n\n\n\n Chờ' }],
    executionMethods: [
      {
        submissionMethod: 'DIRECT',
        processingTime: 7.5,
        processingTimeUnit: 'WORKING_DAY',
        description: '',
        fees: [{ type: 'SERVICE_FEE', value: 400000, description: '' }],
      },
      {
        submissionMethod: 'ONLINE',
        processingTime: 'Theo mô tả',
        processingTimeUnit: 'OTHER',
        description: 'Không quá 30 ngày kể từ ngày nhận đủ hồ sơ.',
        fees: [{ type: 'FEE', value: null, description: 'Theo nghị quyết' }],
      },
      {
        submissionMethod: 'POSTAL',
        processingTime: 1,
        processingTimeUnit: 'OTHER',
        description: '',
        fees: [{ type: 'FEE', value: 0, description: 'Theo quy định của tỉnh' }],
      },
    ],
    executionCases: [
      {
        name: '* Giấy tờ phải nộp:',
        profileComponents: [
          { name: '- Đơn xin nhận con nuôi', originalQty: 1, copyQty: 2, required: false },
          { name: 'Lưu ý cán bộ tiếp nhận', originalQty: 0, copyQty: 0, required: false },
        ],
      },
      { name: 'Khác', profileComponents: [{ name: '- Đơn xin nhận con nuôi', originalQty: 1, copyQty: 2 }] },
    ],
    cases: [],
    isWard: true,
    isFullProcess: true,
  });

  it('are matched to rows by the code inside the data, and keep amounts and descriptions apart', async () => {
    await takeCatalogue(db, [catalogueRow({})], [official]);
    const { content } = await getProcedure(db, '1.000001');
    expect(content).toMatchObject({
      level: 'commune',
      online: 'full',
      form: '',
      lifeEvents: ['birth'],
      decidedBy: [{ kind: 'commune' }],
    });
    expect(content.steps).toEqual([{ name: 'Bước 1:', text: 'Nộp hồ sơ tại xã\n\nChờ' }]);
    expect(content.channels.map((c) => [c.channel, c.limit.amount, c.limit.unit, c.limit.text])).toEqual([
      ['direct', 7.5, 'working-day', undefined],
      ['online', null, 'described', 'Không quá 30 ngày kể từ ngày nhận đủ hồ sơ.'],
      ['post', null, 'described', ''],
    ]);
    expect(content.fees.map((f) => [f.kind, f.amount, f.text])).toEqual([
      ['le-phi', 400000, undefined],
      ['phi', null, 'Theo nghị quyết'],
      ['phi', null, 'Theo quy định của tỉnh'],
    ]);
    expect(content.parts).toMatchObject([
      { name: 'Đơn xin nhận con nuôi', originals: 1, copies: 2, cases: ['c1', 'c2'] },
    ]);
    expect(content.national?.notes).toEqual(['Lưu ý cán bộ tiếp nhận']);
  });

  it('stay with their procedure when the catalogue is imported again without them', async () => {
    const { counts } = await takeCatalogue(db, [catalogueRow({})]);
    expect(counts).toMatchObject({ unchanged: 1, changed: 0 });
    expect((await getProcedure(db, '1.000001')).content.online).toBe('full');
  });

  it('are refused with a reason when they cannot be read, and get a remark when no row has their code', async () => {
    const { notes, counts } = await takeCatalogue(
      db,
      [catalogueRow({})],
      ['{}', 'nonsense', official, official, catalogueDetail({ code: '9.999999' })],
    );
    expect(notes.filter((n) => n.file === 'details').map((n) => [n.line, n.kind, n.what])).toEqual([
      [1, 'refused', 'no-data'],
      [2, 'refused', 'not-json'],
      [4, 'refused', 'same-code'],
      [5, 'remark', 'detail-without-row'],
    ]);
    expect(counts).toMatchObject({ details: 2, refused: 3 });
  });

  it('never turn dollars into đồng, nor an amount below the smallest coin', async () => {
    const fee = (more: object) => ({ type: 'FEE', description: '', ...more });
    const fees = [
      fee({ value: 10, currencyName: 'USD', description: 'Đăng ký khai sinh' }),
      fee({ value: 5, currencyName: 'USD' }),
      fee({ value: 45, description: 'Theo thông tư' }),
      fee({ value: 45 }),
      fee({ value: 2000 }),
      fee({ value: 5000, currencyName: 'Việt Nam Đồng' }),
    ];
    const detail = catalogueDetail({
      code: '1.000002',
      executionMethods: [{ submissionMethod: 'DIRECT', fees }],
    });
    await takeCatalogue(db, [catalogueRow({ code: '1.000002' })], [detail]);
    const { content } = await getProcedure(db, '1.000002');
    expect(content.fees.map((f) => [f.amount, f.text])).toEqual([
      [null, 'Đăng ký khai sinh: 10 USD'],
      [null, '5 USD'],
      [null, 'Theo thông tư: 45'],
      [null, '45'],
      [2000, undefined],
      [5000, undefined],
    ]);
  });

  it('give their requirements only once', async () => {
    const source = { requirementsAndConditions: 'Đủ 18 tuổi.', description: 'Đủ  18 tuổi.' };
    await takeCatalogue(
      db,
      [catalogueRow({ code: '1.000003' }), catalogueRow({ code: '1.000004' })],
      [
        catalogueDetail({ code: '1.000003', ...source }),
        catalogueDetail({ code: '1.000004', ...source, description: 'Lời giới thiệu.' }),
      ],
    );
    const [same, other] = await Promise.all(['1.000003', '1.000004'].map((code) => getProcedure(db, code)));
    expect([same?.content.summary, same?.content.requirements]).toEqual(['', ['Đủ 18 tuổi.']]);
    expect(other?.content.summary).toBe('Lời giới thiệu.');
  });
});
