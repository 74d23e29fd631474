import { describe, expect, it } from 'vitest';
import { compileForm, type Fault, type FormSchema, validateAnswers, widgets } from '#domain/forms';
import { sampleForm, sampleUnits } from '#testing/sample-form.ts';
import { errorSentence, errorSentences } from './error-sentence.ts';

const CODES =
  'required twice type format pattern enum const minLength maxLength minimum maximum minItems maxItems past future before notBefore range'.split(
    ' ',
  );
const context = { today: '2026-11-19', units: sampleUnits };
const form = compileForm(sampleForm);
const sentencesFor = (answers: Record<string, string | number | boolean>) => {
  const result = validateAnswers(form, answers, context);
  return result.ok ? {} : errorSentences(result.errors);
};

describe('errorSentence', () => {
  it('says what to do', () => {
    expect(sentencesFor({ idNumber: '123' })).toMatchObject({
      fullName: 'Nhập họ, chữ đệm, tên',
      idNumber: 'Nhập số định danh cá nhân gồm 12 chữ số: “123” có 3 chữ số',
      birthDate: 'Nhập ngày sinh theo dạng ngày/tháng/năm, ví dụ 27/11/2026',
      home: 'Nhập nơi cư trú',
      kind: 'Chọn loại việc',
      declared: 'Đánh dấu vào ô “Tôi cam đoan lời khai là đúng”',
    });
    expect(sentencesFor({ copies: 21, amount: 'x', birthDate: '2026-11-20' })).toMatchObject({
      copies: 'Nhập số bản không quá 20',
      amount: 'Nhập số tiền bằng số đồng, ví dụ 5.000: “x” không phải số tiền',
      birthDate: 'Nhập ngày sinh không muộn hơn hôm nay: “20/11/2026” chưa đến',
    });
  });

  it.each<[string, string, string]>([
    [
      'birthDate',
      '31.9.1990',
      'Xem lại ngày sinh: “31.9.1990” là ngày không có trong lịch, tháng 9/1990 có 30 ngày',
    ],
    [
      'birthDate',
      '5/13/1990',
      'Xem lại ngày sinh: “5/13/1990” có tháng 13, ngày này không có trong lịch. Ghi ngày trước, tháng sau',
    ],
    ['birthDate', '05/11/90', 'Nhập ngày sinh với năm đủ bốn chữ số: “05/11/90” chưa rõ là năm nào'],
    ['birthDate', '1990', 'Nhập ngày sinh đủ ngày, tháng, năm: “1990” chưa có ngày và tháng'],
    ['birthDate', '11/1990', 'Nhập ngày sinh đủ ngày, tháng, năm: “11/1990” chưa có ngày'],
    [
      'birthDate',
      'hôm qua',
      'Nhập ngày sinh theo dạng ngày/tháng/năm, ví dụ 27/11/2026; “hôm qua” không đọc được thành ngày',
    ],
    ['phone', '091234', 'Nhập số điện thoại gồm 10 chữ số, bắt đầu bằng số 0: “091234” có 6 chữ số'],
    [
      'phone',
      '0141234567',
      'Xem lại số điện thoại: “0141234567” không thuộc đầu số nào đang dùng ở Việt Nam',
    ],
    [
      'phone',
      '09123x5678',
      'Nhập số điện thoại gồm 10 chữ số, bắt đầu bằng số 0: “09123x5678” có ký tự không phải chữ số',
    ],
    [
      'idNumber',
      '003190000001',
      'Xem lại số định danh cá nhân: ba chữ số đầu của “003190000001” không phải mã nơi đăng ký khai sinh',
    ],
    [
      'idNumber',
      '001490000001',
      'Xem lại số định danh cá nhân: chữ số thứ tư của “001490000001” phải là 0, 1, 2 hoặc 3',
    ],
    ['fullName', 'NGUYỄN 2', 'Nhập họ, chữ đệm, tên bằng chữ cái: “NGUYỄN 2” có “2”, không phải chữ cái'],
    ['copies', 'hai', 'Nhập số bản bằng chữ số, ví dụ 2: “hai” không phải số nguyên'],
    [
      'amount',
      'x'.repeat(60),
      `Nhập số tiền bằng số đồng, ví dụ 5.000: “${'x'.repeat(40)}…” không phải số tiền`,
    ],
    ['birthDate', '1899-06-05', 'Xem lại năm của ngày sinh: “05/06/1899” là trước năm 1900'],
    ['birthDate', '2101-06-05', 'Nhập ngày sinh không muộn hơn hôm nay: “05/06/2101” chưa đến'],
    ['birthDate', '13/1990', 'Xem lại ngày sinh: “13/1990” có tháng 13, một năm chỉ có 12 tháng'],
    [
      'idNumber',
      '012345678',
      'Nhập số định danh cá nhân gồm 12 chữ số: “012345678” có 9 chữ số, là số chứng minh nhân dân trước đây',
    ],
    [
      'phone',
      '0166 234 5678',
      'Nhập số điện thoại gồm 10 chữ số: “0166 234 5678” là số cũ 11 chữ số, đã đổi đầu số từ năm 2018',
    ],
    [
      'phone',
      '0123456789',
      'Xem lại số điện thoại: “0123456789” không thuộc đầu số nào đang dùng ở Việt Nam',
    ],
    ['phone', '+1 415 555 2671', 'Nhập số điện thoại của Việt Nam: “+1 415 555 2671” là số của nước khác'],
    ['email', 'minh anh@vidu.vn', 'Nhập thư điện tử không có dấu cách: “minh anh@vidu.vn” có dấu cách'],
    ['email', 'minhanh', 'Nhập thư điện tử có dấu @, ví dụ ten@vidu.vn: “minhanh” không có dấu @'],
    ['email', 'a@b.vn;c@d.vn', 'Nhập một thư điện tử: “a@b.vn;c@d.vn” có hơn một dấu @'],
    [
      'email',
      'bình@vidu.vn',
      'Nhập thư điện tử bằng chữ không dấu, ví dụ ten@vidu.vn: “bình@vidu.vn” có “ì”',
    ],
    [
      'email',
      'minhanh@gmail',
      'Nhập đủ thư điện tử, ví dụ ten@vidu.vn: “minhanh@gmail” thiếu tên máy chủ thư sau dấu @',
    ],
    ['amount', '9'.repeat(20), `Xem lại số tiền: “${'9'.repeat(20)}” là số quá lớn`],
  ])('says of %s %j what is wrong with it', (field, typed, sentence) => {
    expect(sentencesFor({ [field]: typed })).toMatchObject({ [field]: sentence });
  });

  it('names the one answer that is left by the others, and says more than to answer again', () => {
    const left = compileForm({
      $id: 'con-lai',
      type: 'object',
      title: 'Còn lại',
      ui: { sections: [{ id: 'a', title: 'A', fields: ['copies', 'kind'] }] },
      properties: {
        copies: { type: 'integer', title: 'Số bản' },
        kind: {
          type: 'string',
          title: 'Loại việc',
          oneOf: [
            { const: 'moi', title: 'Cấp mới' },
            { const: 'lai', title: 'Cấp lại' },
          ],
        },
      },
      allOf: [{ properties: { copies: { const: 1 }, kind: { const: 'moi' } } }],
    });
    const result = validateAnswers(left, { copies: 2, kind: 'lai' }, context);
    expect(result.ok ? {} : errorSentences(result.errors)).toEqual({
      copies: 'Nhập số bản là 1: với các câu trả lời khác, ô này chỉ nhận 1',
      kind: 'Chọn “Cấp mới” ở loại việc: với các câu trả lời khác, chỉ nhận được lựa chọn này',
    });
    expect(result.ok ? {} : errorSentences(result.errors, 'en')).toMatchObject({
      copies: 'Enter 1 as số bản: with the other answers nothing else is taken here',
    });
  });

  it('says where a place is not, and how many digits a number has that it does not take', () => {
    const place = (communeCode: string, provinceCode = '01') => {
      const result = validateAnswers(form, { home: { provinceCode, communeCode, detail: 'x' } }, context);
      return result.ok ? {} : errorSentences(result.errors);
    };
    expect(place('00104')['home.communeCode']).toBe(
      'Chọn lại xã, phường, đặc khu cho nơi cư trú: nơi đã chọn không thuộc tỉnh, thành phố này',
    );
    expect(place('00104', '77')['home.provinceCode']).toBe(
      'Chọn lại tỉnh, thành phố cho nơi cư trú: nơi đã chọn không có trong danh sách',
    );
    const digits = (pattern: string, account: string) => {
      const one = compileForm({
        $id: 'chu-so',
        type: 'object',
        title: 'Chữ số',
        ui: { sections: [{ id: 'a', title: 'A', fields: ['account'] }] },
        properties: { account: { type: 'string', title: 'Số tài khoản', pattern } },
      });
      const result = validateAnswers(one, { account }, context);
      return result.ok ? '' : errorSentences(result.errors)['account'];
    };
    expect(digits('^[0-9]{6,20}$', '12345')).toBe(
      'Nhập số tài khoản gồm 6 đến 20 chữ số: “12345” có 5 chữ số',
    );
    expect(digits('^[0-9]{4}$', 'VCB 1234')).toBe(
      'Nhập số tài khoản gồm 4 chữ số: “VCB 1234” có ký tự không phải chữ số',
    );
    expect(digits('^[0-9]{4}$', '1234')).toBe('');
  });

  it('says that a year is enough where it is', () => {
    const one = compileForm({
      $id: 'nam-sinh',
      type: 'object',
      title: 'Năm sinh',
      ui: { sections: [{ id: 'a', title: 'A', fields: ['born'] }] },
      properties: {
        born: { type: 'string', format: 'date-or-year', title: 'Ngày sinh', ui: { past: true } },
      },
      required: ['born'],
    });
    const errorOf = (born?: string) => {
      const result = validateAnswers(one, born === undefined ? {} : { born }, context);
      return result.ok ? '' : errorSentences(result.errors)['born'];
    };
    expect(errorOf()).toBe(
      'Nhập ngày sinh theo dạng ngày/tháng/năm, tháng/năm hoặc năm, ví dụ 27/11/1948 hoặc 1948',
    );
    expect(errorOf('2027')).toBe('Nhập ngày sinh không muộn hơn hôm nay: “2027” chưa đến');
    expect(errorOf('13/1948')).toBe('Xem lại ngày sinh: “13/1948” có tháng 13, một năm chỉ có 12 tháng');
  });

  it('says in which row', () => {
    const result = validateAnswers(
      form,
      { hasChildren: true, children: [{ name: 'An' }, { adopted: true }] },
      context,
    );
    const sentences = result.ok ? {} : errorSentences(result.errors);
    expect(sentences['children[1].name']).toBe('Nhập tên con (Con 2)');
    expect(sentences['children[0].born']).toMatch(/\(Con 1\)$/);
  });

  it('answers a question as a question and leaves short names in capitals', () => {
    const schema: FormSchema = {
      $id: 'hoi',
      type: 'object',
      title: 'Hỏi',
      ui: { sections: [{ id: 'a', title: 'A', fields: ['born', 'card'] }] },
      properties: {
        born: { type: 'string', title: 'Trẻ sinh ở đâu?', oneOf: [{ const: 'a', title: 'A' }] },
        card: {
          type: 'string',
          title: 'CCCD của mẹ',
          ui: { errors: { maxLength: 'Ngắn lại' } },
          maxLength: 3,
        },
      },
      required: ['born', 'card'],
    };
    const result = validateAnswers(compileForm(schema), {}, context);
    expect(result.ok ? {} : errorSentences(result.errors)).toEqual({
      born: 'Trả lời câu hỏi “Trẻ sinh ở đâu?”',
      card: 'Nhập CCCD của mẹ',
    });
    const long = validateAnswers(compileForm(schema), { born: 'a', card: 'dài quá' }, context);
    expect(long.ok ? {} : errorSentences(long.errors)).toEqual({ card: 'Ngắn lại' });
  });

  it('has a sentence for every fault of every widget', () => {
    for (const widget of widgets) {
      for (const code of CODES) {
        const fault: Fault = {
          field: 'a',
          code,
          params: { title: 'Số nhà', widget, limit: 3, other: 'Từ ngày' },
        };
        const sentence = errorSentence(fault);
        expect(sentence, `${widget} ${code}`).toMatch(/^\p{Lu}.{8,}/u);
        expect(sentence).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });
});
