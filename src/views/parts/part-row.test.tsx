import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { FileInfo } from '#domain/files';
import { PartRow, type PartRowPart } from './part-row.tsx';

const part: PartRowPart = {
  id: 'anh',
  name: 'Ảnh chân dung',
  originals: 2,
  copies: 0,
  required: true,
  accepts: ['jpg'],
  maxBytes: 2_000_000,
  maxFiles: 1,
  check: 'portrait-4x6',
};
const file: FileInfo = {
  id: 'f1',
  subject: { kind: 'draft', id: 'd1' },
  partId: 'anh',
  name: 'a<b>.jpg',
  type: 'jpg',
  bytes: 240_000,
  sha256: '',
  pages: undefined,
  width: 600,
  height: 900,
  madeByProgram: false,
  uploadedBy: { kind: 'citizen', id: undefined, name: 'x' },
  warnings: [{ code: 'portrait.small', params: { width: 472, height: 709 } }],
  createdAt: new Date(0),
};
const hrefOf = (f: FileInfo) => `/tep/${f.id}`;

describe('a part of a dossier', () => {
  it('asks for its file in words and by what the browser offers', () => {
    const html = render(<PartRow part={part} files={[]} hrefOf={hrefOf} templateHref="/mau" />);
    expect(html).toContain('Giấy tờ gốc: 2 bản chính');
    expect(html).toContain('Một tệp JPG, không quá 2 MB.');
    expect(html).toMatch(/type="file"[^>]*accept="\.jpg,\.jpeg,\.jfif"/);
    expect(html).toContain('value="upload:anh"');
    expect(html).toContain('href="/mau"');
    expect(html).toContain('(*)');
  });

  it('shows its files with what to look at again, and each can be taken away without script', () => {
    const html = render(<PartRow part={{ ...part, maxFiles: 2 }} files={[file]} hrefOf={hrefOf} />);
    expect(html).toContain('href="/tep/f1"');
    expect(html).toContain('a&lt;b>.jpg');
    expect(html).toContain('JPG, 600 × 900 điểm ảnh, 240 KB');
    expect(html).toContain('Ảnh nhỏ, nên có ít nhất 472 × 709 điểm ảnh.');
    expect(html).toMatch(/name="_action" value="remove:f1"/);
    expect(html).toContain('type="file"');
  });

  it('has no box when it is full, and its error still has a place to point to', () => {
    const html = render(<PartRow part={part} files={[file]} hrefOf={hrefOf} error="Thừa tệp." />);
    expect(html).not.toContain('type="file"');
    expect(html).toContain('Thừa tệp.');
    expect(html).toContain('id="file:anh"');
  });
});
