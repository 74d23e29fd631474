import { createCipheriv, createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { hardened, md5, PADDING } from '#platform/pdf/file-key.ts';
import { rc4 } from '#platform/pdf/rc4.ts';

const ID = Buffer.alloc(16, 9);
const OWNER = Buffer.alloc(48, 7);
const MAY_NOT_PRINT = -64;
const PACKED = 6;

/** How programs encrypt a PDF that anybody may open: revision of the handler, bits of the key, method. */
export type Encryption =
  | '2, 40, RC4'
  | '3, 128, RC4'
  | '4, 128, RC4'
  | '4, 128, AES'
  | '5, 256, AES'
  | '6, 256, AES';

/**
 * A PDF that anybody opens and nobody may print, with everything but its table of references and its dictionary of encryption packed in an
 * encrypted object stream: `objects` are "7 0" and so on, `catalogue` is added to the catalogue. A viewer shows its one page.
 */
export function packedEncryptedPdf(o: {
  encryption: Encryption;
  catalogue?: string;
  objects?: string[];
  /** The object stream is not packed, only encrypted. */
  plain?: boolean;
}): Buffer {
  const sealed = ENCRYPTIONS[o.encryption]();
  const objects: [number, string][] = [
    [1, `<</Type/Catalog/Pages 2 0 R${o.catalogue ?? ''}>>`],
    [2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    [3, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>'],
    ...(o.objects ?? []).map((text, i): [number, string] => [7 + i, text]),
  ];
  let at = 0;
  const numbers = objects.map(([number, text]) => {
    const pair = `${number} ${at}`;
    at += text.length + 1;
    return pair;
  });
  const head = `${numbers.join(' ')} `;
  const content = Buffer.from(head + objects.map(([, text]) => `${text} `).join(''), 'latin1');
  const packed = sealed.stream(PACKED, o.plain ? content : deflateSync(content));
  const start = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const encrypt = `4 0 obj<</Filter/Standard${sealed.entries}/P ${MAY_NOT_PRINT}>>endobj\n`;
  const filter = o.plain ? '' : '/Filter/FlateDecode';
  const stream = `${PACKED} 0 obj<</Type/ObjStm/N ${objects.length}/First ${head.length}${filter}/Length ${packed.length}>>stream\n${packed.toString('latin1')}\nendstream endobj\n`;
  const table = start.length + encrypt.length + stream.length;
  const rows = Array.from({ length: 7 + (o.objects?.length ?? 0) }, (_, number) => {
    const index = objects.findIndex(([n]) => n === number);
    if (index >= 0) return row(2, PACKED, index);
    if (number === 4) return row(1, start.length, 0);
    if (number === PACKED) return row(1, start.length + encrypt.length, 0);
    return number === 5 ? row(1, table, 0) : row(0, 0, 0);
  });
  const id = ID.toString('hex');
  const references = `5 0 obj<</Type/XRef/Size ${rows.length}/W[1 4 1]/Root 1 0 R/Encrypt 4 0 R/ID[<${id}><${id}>]/Length ${rows.length * 6}>>stream\n${Buffer.concat(rows).toString('latin1')}\nendstream endobj\n`;
  return Buffer.from(`${start}${encrypt}${stream}${references}startxref\n${table}\n%%EOF\n`, 'latin1');
}

const ENCRYPTIONS: Record<Encryption, () => Sealed> = {
  '2, 40, RC4': () => {
    const key = oldKey(2, 5);
    return {
      entries: `/V 1/R 2${strings({ O: OWNER.subarray(0, 32), U: rc4(key, PADDING) })}`,
      stream: withRc4(key),
    };
  },
  '3, 128, RC4': () => {
    const key = oldKey(3, 16);
    return {
      entries: `/V 2/R 3/Length 128${strings({ O: OWNER.subarray(0, 32), U: proof(key) })}`,
      stream: withRc4(key),
    };
  },
  '4, 128, RC4': () => {
    const key = oldKey(4, 16);
    const entries = `${filter(4, 'V2', 16)}/R 4/Length 128${strings({ O: OWNER.subarray(0, 32), U: proof(key) })}`;
    return { entries, stream: withRc4(key) };
  },
  '4, 128, AES': () => {
    const key = oldKey(4, 16);
    const entries = `${filter(4, 'AESV2', 16)}/R 4/Length 128${strings({ O: OWNER.subarray(0, 32), U: proof(key) })}`;
    return { entries, stream: (n, data) => aes('aes-128-cbc', objectKey(key, n, 'sAlT'), data) };
  },
  '5, 256, AES': () => newFile(5, (seed) => createHash('sha256').update(seed).digest()),
  '6, 256, AES': () => newFile(6, hardened),
};

function newFile(revision: number, hash: (seed: Buffer) => Buffer): Sealed {
  const [key, salt, keySalt] = [Buffer.alloc(32, 5), Buffer.alloc(8, 1), Buffer.alloc(8, 2)];
  const wrap = createCipheriv('aes-256-cbc', hash(keySalt), Buffer.alloc(16)).setAutoPadding(false);
  const U = Buffer.concat([hash(salt), salt, keySalt]);
  const entries = strings({
    O: OWNER,
    OE: Buffer.alloc(32),
    U,
    UE: wrap.update(key),
    Perms: Buffer.alloc(16),
  });
  return {
    entries: `${filter(5, 'AESV3', 32)}/R ${revision}/Length 256${entries}`,
    stream: (_n, data) => aes('aes-256-cbc', key, data),
  };
}

function oldKey(revision: number, length: number): Buffer {
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(MAY_NOT_PRINT);
  let key = md5(PADDING, OWNER.subarray(0, 32), rights, ID);
  if (revision > 2) for (let i = 0; i < 50; i++) key = md5(key);
  return key.subarray(0, length);
}

function proof(key: Buffer): Buffer {
  let u = md5(PADDING, ID);
  for (let i = 0; i < 20; i++) u = rc4(Buffer.from(key.map((byte) => byte ^ i)), u);
  return Buffer.concat([u, Buffer.alloc(16)]);
}

function objectKey(key: Buffer, n: number, salt = ''): Buffer {
  const whole = md5(key, Buffer.from([n, 0, 0, 0, 0]), Buffer.from(salt));
  return whole.subarray(0, Math.min(16, key.length + 5));
}

function withRc4(key: Buffer): Sealed['stream'] {
  return (n, data) => rc4(objectKey(key, n), data);
}

function aes(name: string, key: Buffer, data: Buffer): Buffer {
  const start = Buffer.alloc(16, 3);
  const cipher = createCipheriv(name, key, start);
  return Buffer.concat([start, cipher.update(data), cipher.final()]);
}

function filter(version: number, method: string, bytes: number): string {
  return `/V ${version}/CF<</StdCF<</CFM/${method}/AuthEvent/DocOpen/Length ${bytes}>>>>/StmF/StdCF/StrF/StdCF`;
}

// some as programs write them: letters with escapes; some in hex
function strings(entries: Record<string, Buffer>): string {
  return Object.entries(entries)
    .map(([name, bytes], i) => `/${name}${i % 2 ? `<${bytes.toString('hex')}>` : `(${letters(bytes)})`}`)
    .join('');
}

function letters(bytes: Buffer): string {
  return [...bytes]
    .map((byte) =>
      byte < 32 || [40, 41, 92].includes(byte)
        ? `\\${byte.toString(8).padStart(3, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
}

function row(kind: number, where: number, index: number): Buffer {
  const bytes = Buffer.alloc(6);
  bytes.writeUInt8(kind, 0);
  bytes.writeUInt32BE(where, 1);
  bytes.writeUInt8(index, 5);
  return bytes;
}

interface Sealed {
  /** Of the dictionary of encryption. */
  entries: string;
  stream: (number: number, data: Buffer) => Buffer;
}
