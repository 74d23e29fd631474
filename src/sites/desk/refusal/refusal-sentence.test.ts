import { describe, expect, test } from 'vitest';
import { Refusal } from '#platform/errors.ts';
import { refusalSentence } from './refusal-sentence.ts';

describe('what the desk says when it says no', () => {
  test('who came second is told who did what, and when', () => {
    const no = new Refusal('dossier.changed', {
      by: 'Hoàng Thị Bích Ngọc',
      verb: 'accept',
      at: '2026-11-19T02:05:00.000Z',
    });
    expect(refusalSentence(no)).toContain(
      'Hoàng Thị Bích Ngọc đã thực hiện “Tiếp nhận hồ sơ” lúc 09:05 19/11/2026',
    );
  });

  test('an action in the wrong order names the action and the status', () => {
    const no = new Refusal('dossier.not-now', { verb: 'approve', status: 'submitted' });
    expect(refusalSentence(no)).toBe(
      'Không làm được việc “Phê duyệt” vì hồ sơ đang ở tình trạng “Mới đăng ký”.',
    );
  });

  test('a code that is never met here does not show itself', () => {
    expect(refusalSentence(new Refusal('draft.sent', { code: 'H99' }))).toContain('Ông/Bà quay lại');
  });
});
