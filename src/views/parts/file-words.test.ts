import { describe, expect, it } from 'vitest';
import { Refusal } from '#platform/errors.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { fileRefusalWords } from '../words/files.ts';
import { fileFacts } from './file-facts.ts';
import { acceptAttribute, sizeText, typesText } from './file-size.ts';

describe('the words of files', () => {
  it('name the file and what may be sent', () => {
    const sentenceOf = (no: Refusal) => sentenceFor(fileRefusalWords.vi, no);
    expect(
      sentenceOf(new Refusal('file.wrong-type', { name: 'a.exe', accepts: 'PDF, JPG, PNG' }, 422)),
    ).toContain('a.exe không phải là PDF, JPG hoặc PNG');
    expect(sentenceOf(new Refusal('file.too-big', { name: 'a.pdf', maxBytes: 5_000_000 }, 422))).toContain(
      'vượt quá 5 MB',
    );
    expect(sentenceOf(new Refusal('supplement.closed'))).toBeUndefined();
  });

  it('say sizes and types as people do', () => {
    expect([0, 999, 1000, 240_400, 999_999, 1_440_000, 20_000_000].map((n) => sizeText(n))).toEqual([
      '0 byte',
      '999 byte',
      '1 KB',
      '240 KB',
      '1000 KB',
      '1,4 MB',
      '20 MB',
    ]);
    expect(typesText(['pdf'], ' hoặc ')).toBe('PDF');
    expect(acceptAttribute(['pdf', 'jpg'])).toBe('.pdf,.jpg,.jpeg,.jfif');
    expect(fileFacts({ type: 'pdf', bytes: 1_200_000, pages: 3, width: undefined, height: undefined })).toBe(
      'PDF, 3 trang, 1,2 MB',
    );
    const picture = { type: 'jpg', bytes: 1_440_000, pages: undefined, width: 600, height: 900 } as const;
    expect(fileFacts(picture, 'en')).toBe('JPG, 600 × 900 pixels, 1.4 MB');
  });
});
