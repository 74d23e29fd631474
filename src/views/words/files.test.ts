import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  acceptAttribute,
  fileFacts,
  fileRefusalSentence,
  fileWarningSentence,
  isFileRefusal,
  sizeText,
  typesText,
} from './files.ts';

const ROOM = new URL('../../domain/files', import.meta.url).pathname;
const room = readdirSync(ROOM)
  .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && f !== 'file-jobs.ts')
  .map((f) => readFileSync(join(ROOM, f), 'utf8'))
  .join('\n');

describe('the words of files', () => {
  it('have a sentence for every refusal and warning that the room knows', () => {
    const refusals = new Set(
      [...room.matchAll(/'((?:file|pdf)\.(?!ts)[a-z-]+)'/g)]
        .map((m) => m[1] as string)
        .filter((c) => c !== 'file.erase'),
    );
    expect(refusals.size).toBeGreaterThanOrEqual(10);
    for (const code of refusals) expect(isFileRefusal(code), code).toBe(true);
    const warnings = new Set(
      [...room.matchAll(/'((?:portrait|card)\.[a-z-]+)'/g)].map((m) => m[1] as string),
    );
    expect(warnings.size).toBeGreaterThanOrEqual(15);
    for (const code of warnings) expect(fileWarningSentence({ code }), code).not.toBe(code);
  });

  it('name the file and what may be sent', () => {
    const said = fileRefusalSentence('file.wrong-type', { name: 'a.exe', accepts: 'PDF, JPG, PNG' });
    expect(said).toContain('a.exe không phải là PDF, JPG hoặc PNG');
    expect(fileRefusalSentence('file.too-big', { name: 'a.pdf', maxBytes: 5_000_000 })).toContain(
      'vượt quá 5 MB',
    );
    expect(fileRefusalSentence('never-heard')).toBe('Không nhận được tệp này. Chọn tệp khác.');
  });

  it('say sizes and types as people do', () => {
    expect([0, 999, 1000, 240_400, 999_999, 1_440_000, 20_000_000].map(sizeText)).toEqual([
      '0 byte',
      '999 byte',
      '1 KB',
      '240 KB',
      '1000 KB',
      '1,4 MB',
      '20 MB',
    ]);
    expect(typesText(['pdf'])).toBe('PDF');
    expect(acceptAttribute(['pdf', 'jpg'])).toBe('.pdf,.jpg,.jpeg');
    expect(fileFacts({ type: 'pdf', bytes: 1_200_000, pages: 3, width: undefined, height: undefined })).toBe(
      'PDF, 3 trang, 1,2 MB',
    );
  });
});
