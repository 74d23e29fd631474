import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

const PART = 'giay-chung-sinh';

/** Files that cost whoever opens them without a bound: small ones that become large, and texts that send a reader round and round. */
export async function hostileFiles(): Promise<[name: string, body: Buffer][]> {
  return [
    ['objects.pdf', manyObjects()],
    ['trailers.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(9_900_000, 'trailer ')])],
    [
      'revisions.pdf',
      Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(9_900_000, 'startxref\n9\n%%EOF\n')]),
    ],
    ['open.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n1 0 obj\n'), Buffer.alloc(9_900_000, '<<[')])],
    ['field.png', await picture(7_000, 7_000, 'png')],
    ['large.jpg', await picture(8_200, 6_100, 'jpeg')],
    [
      'noise.png',
      Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), Buffer.alloc(9_900_000, 7)]),
    ],
  ];
}

/** Sends each file as the paper of a draft, `atOnce` at a time. How each was answered. */
export async function sendFiles(o: SendOptions): Promise<{ name: string; status: number }[]> {
  const left = Array.from({ length: o.times }, () => o.files).flat();
  const answers: { name: string; status: number }[] = [];
  const sender = async () => {
    for (let file = left.pop(); file; file = left.pop()) {
      const [name, body] = file;
      const form = new FormData();
      form.append('_csrf', o.csrf);
      form.append(`file:${PART}`, new Blob([new Uint8Array(body)]), name);
      const headers = { cookie: o.cookie, accept: 'text/html' };
      const answer = await fetch(`${o.url}${o.page}/${PART}`, {
        method: 'POST',
        body: form,
        headers,
        redirect: 'manual',
      });
      await answer.arrayBuffer();
      answers.push({ name, status: answer.status });
    }
  };
  await Promise.all(Array.from({ length: o.atOnce }, sender));
  return answers;
}

// a stream of some kilobytes that holds a million little objects
function manyObjects(): Buffer {
  const n = 200_000;
  const heads = Array.from({ length: n }, (_, i) => `${i + 10} ${i * 3} `).join('');
  const packed = deflateSync(Buffer.from(heads + '[] '.repeat(n)), { level: 9 });
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n',
    ),
    Buffer.from(
      `3 0 obj\n<</Type/ObjStm/N ${n}/First ${heads.length}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 4>>\nstartxref\n9\n%%EOF\n'),
  ]);
}

function picture(width: number, height: number, format: 'png' | 'jpeg'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .toFormat(format)
    .toBuffer();
}

interface SendOptions {
  url: string;
  /** The page of the papers. */
  page: string;
  cookie: string;
  csrf: string;
  files: [name: string, body: Buffer][];
  times: number;
  atOnce: number;
}
