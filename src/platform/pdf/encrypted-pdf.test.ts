import { describe, expect, it } from 'vitest';
import { type Encryption, packedEncryptedPdf } from '#testing/encrypted-pdf.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { rc4 } from './rc4.ts';
import { readPdf } from './read-pdf.ts';

const encryptions: Encryption[] = [
  '2, 40, RC4',
  '3, 128, RC4',
  '4, 128, RC4',
  '4, 128, AES',
  '5, 256, AES',
  '6, 256, AES',
];
// what the viewer says nothing of
const acting: [string, string, string[]][] = [
  ['a program to start when it opens', '/OpenAction 7 0 R', ['<</S/Launch/F 8 0 R>>', '<</Type/Filespec>>']],
  ['a form that is sent when it opens', '/OpenAction<</S/SubmitForm/F 7 0 R>>', ['<</FS/URL>>']],
  ['an action of a page', '', ['<</Type/Page/AA<</O 8 0 R>>>>', '<</S/GoToE>>']],
  ['a file that nothing refers to', '', ['<</Type/EmbeddedFile>>']],
];

describe('a PDF whose objects are encrypted, and which anybody may open', () => {
  it.each(encryptions)(
    'is accepted, packed or not, when nothing in it acts: revision %s',
    async (encryption) => {
      for (const plain of [false, true]) {
        const bytes = packedEncryptedPdf({ encryption, plain, objects: ['<</Title()>>'] });
        expect(await readPdf(new Uint8Array(bytes))).toEqual({ pages: 1, active: false });
        expect(await inspectPdf(bytes)).toEqual({ pages: 1 });
      }
    },
  );

  it.each(
    encryptions.flatMap((encryption) =>
      acting.map(([what, catalogue, objects]) => ({ encryption, what, catalogue, objects })),
    ),
  )('is refused for what acts: $what, revision $encryption', async ({ encryption, catalogue, objects }) => {
    for (const plain of [false, true]) {
      const bytes = packedEncryptedPdf({ encryption, catalogue, objects, plain });
      expect(await readPdf(new Uint8Array(bytes))).toEqual({ pages: 1, active: false });
      expect(await inspectPdf(bytes)).toEqual({ fault: 'active' });
    }
  });

  it('is refused when one of its object streams cannot be opened', async () => {
    const noise = 'nobody knows what this is, and a viewer may';
    const stream = `9 0 obj<</Type/ObjStm/N 1/First 4/Length ${noise.length}>>stream\n${noise}\nendstream endobj\n`;
    for (const encryption of encryptions) {
      const text = packedEncryptedPdf({ encryption }).toString('latin1');
      const more = text.replace('startxref', `${stream}startxref`);
      expect(await inspectPdf(Buffer.from(more, 'latin1'))).toEqual({ fault: 'unreadable' });
    }
  });

  it('is refused when it names more ways of encryption than are tried, or one that is unknown', async () => {
    for (const encryption of encryptions) {
      const text = packedEncryptedPdf({ encryption }).toString('latin1');
      const named = async (count: number, encrypt: (i: number) => string) => {
        const decoys = Array.from({ length: count }, (_, i) => `% trailer<</Encrypt ${encrypt(i)}>>\n`).join(
          '',
        );
        return inspectPdf(Buffer.from(text.replace('startxref', `${decoys}startxref`), 'latin1'));
      };
      expect(await named(9, () => '4 0 R')).toEqual({ pages: 1 });
      expect(await named(1, () => '<</Filter/None>>')).toEqual({ fault: 'unreadable' });
      expect(await named(9, (i) => `<</Filter/None/V ${i}>>`)).toEqual({ fault: 'unreadable' });
    }
  });

  it('is refused when an encrypted object stream looks like a plain one and is not opened', async () => {
    const plain = '5 0 null ';
    const stream = `9 0 obj<</Type/ObjStm/N 1/First 4/Length ${plain.length}>>stream\n${plain}\nendstream endobj\n`;
    for (const encryption of encryptions) {
      const text = packedEncryptedPdf({ encryption }).toString('latin1');
      const more = text.replace('startxref', `${stream}startxref`);
      expect(await inspectPdf(Buffer.from(more, 'latin1'))).toEqual({ fault: 'unreadable' });
    }
  });

  it('costs no more when it names many keys and many streams', async () => {
    const bytes = packedEncryptedPdf({ encryption: '3, 128, RC4' });
    const text = bytes.toString('latin1');
    const stream = text.slice(text.indexOf('6 0 obj'), text.indexOf('5 0 obj'));
    const trailers = Array.from({ length: 500 }, (_, i) => `trailer<</Encrypt 4 0 R/ID[(${i})(1)]>>\n`).join(
      '',
    );
    const many = text.replace('4 0 obj', `${trailers}${stream.repeat(2000)}4 0 obj`);
    const begin = process.cpuUsage();
    await inspectPdf(Buffer.from(many, 'latin1'));
    const { user, system } = process.cpuUsage(begin);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});

it('RC4 makes of a key and a text what its tables say', () => {
  expect(rc4(Buffer.from('Key'), Buffer.from('Plaintext')).toString('hex')).toBe('bbf316e8d940af0ad3');
  expect(rc4(Buffer.from('Wiki'), Buffer.from('pedia')).toString('hex')).toBe('1021bf0420');
});
