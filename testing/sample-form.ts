import type { FormSchema, UnitLookup } from '#domain/forms';

/** A form with every widget, for tests of the forms room and of its pages. Titles are short on purpose. */
export const sampleForm: FormSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'mau-thu',
  type: 'object',
  title: 'Tờ khai mẫu',
  ui: {
    sections: [
      {
        id: 'person',
        title: 'Người khai',
        hint: 'Khai đúng như trên thẻ.',
        fields: ['fullName', 'idNumber', 'birthDate', 'sex', 'phone', 'email', 'home'],
      },
      {
        id: 'request',
        title: 'Nội dung',
        fields: [
          'kind',
          'otherKind',
          'reason',
          'amount',
          'copies',
          'area',
          'yearBuilt',
          'startDate',
          'endDate',
          'advice',
          'plan',
          'agency',
        ],
      },
      { id: 'family', title: 'Con', fields: ['hasChildren', 'children', 'declared'] },
    ],
  },
  properties: {
    fullName: {
      type: 'string',
      title: 'Họ, chữ đệm, tên',
      minLength: 2,
      maxLength: 80,
      ui: { widget: 'person-name', prefill: 'account.fullName', upper: true, autocomplete: 'name' },
    },
    idNumber: {
      type: 'string',
      title: 'Số định danh cá nhân',
      ui: { widget: 'cccd', prefill: 'account.idNumber', hint: 'Gồm 12 chữ số.' },
    },
    birthDate: {
      type: 'string',
      format: 'date',
      title: 'Ngày sinh',
      ui: { widget: 'date', past: true, prefill: 'account.birthDate' },
    },
    sex: {
      type: 'string',
      title: 'Giới tính',
      oneOf: [
        { const: 'nam', title: 'Nam' },
        { const: 'nu', title: 'Nữ' },
      ],
      ui: { widget: 'radio', prefill: 'account.sex', inline: true },
    },
    phone: {
      type: 'string',
      title: 'Số điện thoại',
      ui: { widget: 'phone', prefill: 'account.phone', width: 10 },
    },
    email: {
      type: 'string',
      format: 'email',
      title: 'Thư điện tử',
      ui: { widget: 'email', prefill: 'account.email', autocomplete: 'email' },
    },
    home: {
      type: 'object',
      title: 'Nơi cư trú',
      required: ['provinceCode', 'communeCode', 'detail'],
      ui: { widget: 'address', prefill: 'account.address' },
    },
    kind: {
      type: 'string',
      title: 'Loại việc',
      oneOf: [
        { const: 'cap-moi', title: 'Cấp mới' },
        { const: 'cap-lai', title: 'Cấp lại' },
        { const: 'khac', title: 'Việc khác' },
      ],
      ui: { widget: 'radio' },
    },
    otherKind: {
      type: 'string',
      title: 'Tên việc khác',
      maxLength: 50,
      ui: { widget: 'text', showWhen: { field: 'kind', equals: 'khac' } },
    },
    reason: {
      type: 'string',
      title: 'Lý do',
      maxLength: 2000,
      ui: { widget: 'textarea', showWhen: { field: 'kind', in: ['cap-lai', 'khac'] } },
    },
    amount: { type: 'integer', title: 'Số tiền', maximum: 1_000_000_000, ui: { widget: 'money' } },
    copies: {
      type: 'integer',
      title: 'Số bản',
      minimum: 1,
      maximum: 20,
      ui: { widget: 'integer', width: 3 },
    },
    area: {
      type: 'number',
      title: 'Diện tích',
      minimum: 0,
      maximum: 99999,
      ui: { widget: 'number', unit: 'm²' },
    },
    yearBuilt: { type: 'integer', title: 'Năm xây dựng', ui: { widget: 'year' } },
    startDate: { type: 'string', format: 'date', title: 'Từ ngày', ui: { widget: 'date' } },
    endDate: {
      type: 'string',
      format: 'date',
      title: 'Đến ngày',
      ui: {
        widget: 'date',
        notBefore: 'startDate',
        errors: { notBefore: 'Chọn ngày kết thúc không sớm hơn ngày bắt đầu' },
      },
    },
    advice: { title: 'Lưu ý', ui: { widget: 'note', text: 'Mang theo bản chính khi đến nhận.' } },
    plan: { title: 'Bản vẽ', ui: { widget: 'file', part: 'ban-ve', hint: 'Một bản có chữ ký.' } },
    agency: {
      type: 'string',
      title: 'Nơi nhận',
      oneOf: [
        { const: 'a', title: 'Trung tâm A' },
        { const: 'b', title: 'Trung tâm B' },
      ],
      ui: { widget: 'select' },
    },
    hasChildren: { type: 'boolean', title: 'Có con dưới 14 tuổi', ui: { widget: 'checkbox' } },
    children: {
      type: 'array',
      title: 'Các con',
      minItems: 1,
      maxItems: 3,
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', title: 'Tên con', maxLength: 80, ui: { widget: 'person-name' } },
          born: {
            type: 'string',
            format: 'date',
            title: 'Ngày sinh của con',
            ui: { widget: 'date', past: true },
          },
          adopted: { type: 'boolean', title: 'Là con nuôi', ui: { widget: 'checkbox' } },
          decision: {
            type: 'string',
            title: 'Số quyết định',
            maxLength: 40,
            ui: { widget: 'text', showWhen: { field: 'adopted', equals: true } },
          },
          school: {
            type: 'string',
            title: 'Việc học',
            oneOf: [
              { const: 'hoc', title: 'Đang đi học' },
              { const: 'chua', title: 'Chưa đi học' },
            ],
            ui: { widget: 'radio' },
          },
        },
        required: ['name', 'born', 'decision'],
      },
      ui: {
        widget: 'group',
        fields: ['name', 'born', 'adopted', 'decision', 'school'],
        rowTitle: 'Con',
        showWhen: { field: 'hasChildren', equals: true },
      },
    },
    declared: {
      type: 'boolean',
      const: true,
      title: 'Tôi cam đoan lời khai là đúng',
      ui: { widget: 'checkbox' },
    },
  },
  required: ['fullName', 'idNumber', 'birthDate', 'home', 'kind', 'otherKind', 'children', 'declared'],
  allOf: [
    {
      if: { properties: { kind: { const: 'cap-lai' } }, required: ['kind'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ['reason', 'amount'] },
    },
  ],
};

/** Answers that the sample form takes as they are. */
export const sampleAnswers = {
  fullName: 'NGUYỄN THỊ MẪU',
  idNumber: '001190000001',
  birthDate: '1990-02-28',
  sex: 'nu',
  phone: '0912345678',
  email: 'mau@example.vn',
  home: { provinceCode: '01', communeCode: '00004', detail: 'Số 1, đường Mẫu' },
  kind: 'cap-lai',
  reason: 'Bị mất\nkhi chuyển nhà',
  amount: 1_500_000,
  copies: 2,
  area: 72.5,
  yearBuilt: 2005,
  startDate: '2026-01-05',
  endDate: '2026-01-05',
  agency: 'b',
  hasChildren: true,
  children: [
    { name: 'Nguyễn Văn Một', born: '2020-05-01', school: 'hoc' },
    { name: 'Y-Lan O’Hai', born: '2022-12-31', adopted: true, decision: '12/QĐ' },
  ],
  declared: true,
};

export const sampleUnits: UnitLookup = {
  provinces: [
    { code: '01', name: 'Thành phố Mẫu' },
    { code: '02', name: 'Tỉnh Thử' },
  ],
  communes: (provinceCode) =>
    provinceCode === '01'
      ? [
          { code: '00004', name: 'Phường Một' },
          { code: '00008', name: 'Xã Hai' },
        ]
      : provinceCode === '02'
        ? [{ code: '00104', name: 'Xã Ba' }]
        : [],
};

/** Posted pairs as the engine reads them. */
export function entriesOf(pairs: readonly (readonly [string, string])[]) {
  return {
    all: (name: string) => pairs.filter(([each]) => each === name).map(([, value]) => value),
    has: (name: string) => pairs.some(([each]) => each === name),
  };
}
