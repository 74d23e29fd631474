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
      idNumber: 'Nhập số định danh cá nhân gồm 12 chữ số',
      birthDate: 'Nhập ngày sinh theo dạng ngày/tháng/năm, ví dụ 27/11/2026',
      home: 'Nhập nơi cư trú',
      kind: 'Chọn loại việc',
      declared: 'Đánh dấu vào ô “Tôi cam đoan lời khai là đúng”',
    });
    expect(sentencesFor({ copies: 21, amount: 'x', birthDate: '2026-11-20' })).toMatchObject({
      copies: 'Nhập số bản không quá 20',
      amount: 'Nhập số tiền bằng số đồng, ví dụ 5.000',
      birthDate: 'Nhập ngày sinh không muộn hơn hôm nay',
    });
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
