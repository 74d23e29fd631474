import { describe, expect, test } from 'vitest';
import { Refusal } from '#platform/errors.ts';
import { refusalSentence } from './refusal-sentence.ts';

describe('the sentence of a refusal at the desk', () => {
  test('tells the officer who came second who did what, and when', () => {
    const no = new Refusal('dossier.changed', {
      by: 'Hoàng Thị Bích Ngọc',
      verb: 'accept',
      at: '2026-11-19T02:05:00.000Z',
    });
    expect(refusalSentence(no)).toContain(
      'Hoàng Thị Bích Ngọc đã thực hiện “Tiếp nhận hồ sơ” lúc 09:05 19/11/2026',
    );
  });

  test('names the action and the status when an action comes in the wrong order', () => {
    const no = new Refusal('dossier.not-now', { verb: 'approve', status: 'submitted' });
    expect(refusalSentence(no)).toBe(
      'Không làm được việc “Phê duyệt” vì hồ sơ đang ở tình trạng “Mới đăng ký”.',
    );
  });

  test('does not show a code that never occurs at the desk', () => {
    expect(refusalSentence(new Refusal('draft.sent', { code: 'H99' }))).toContain('Ông/Bà quay lại');
  });
});
