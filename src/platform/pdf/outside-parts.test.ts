import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { packedEncryptedPdf } from '#testing/encrypted-pdf.ts';
import { handMadePdf, objectStreamOf, packedPdf, streamOf } from '#testing/hand-made-pdf.ts';
import { encryptedPdf } from '#testing/locked-pdf.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { readPdf } from './read-pdf.ts';

const share = '(\\\\\\\\files.example\\\\a.pdf)';
const web = '<</FS/URL/F(http://files.example/a)>>';
const none = Buffer.alloc(0);
const outside = { fault: 'outside' };
const object = (dict: string) => `5 0 obj <<${dict}>> endobj\n`;

describe('a PDF of which a part is somewhere else is refused, and told so:', () => {
  it.each([
    ['what is on a page, at an address', streamOf(`/F${web}`, none)],
    ['a picture on another computer', streamOf(`/Type/XObject/Subtype/Image/F${share}`, none)],
    ['a font, by its name of another system', streamOf('/F<</Unix(/etc/passwd)>>', none)],
    ['a name for DOS', streamOf('/F<</DOS(a.pdf)>>', none)],
    ['a name for the Mac', streamOf('/F<</Mac(a.pdf)>>', none)],
    ['a name in letters of any language', object('/Type/Filespec/UF<FEFF0061>')],
    ['a name in hexadecimal', streamOf('/F<5C5C66>', none)],
    ['a key spelled with escapes', streamOf(`/#46${share}`, none)],
    [
      'a name behind two references',
      `${streamOf('/F 5 0 R', none)}5 0 obj 6 0 R endobj\n6 0 obj (a) endobj\n`,
    ],
    ['the filter of what is elsewhere', streamOf('/FFilter/FlateDecode', none)],
    ['the parameters of that filter', streamOf('/FDecodeParms<<>>', none)],
    ['a page of another document', streamOf(`/Subtype/Form/Ref<</F${share}/Page 0>>`, none)],
    ['a page of another document, at an address', streamOf(`/Subtype/Form/Ref<</F ${web}/Page 0>>`, none)],
    ['a picture that a printer puts in', streamOf(`/OPI<</2.0<</Type/OPI/Version 2/F${share}>>>>`, none)],
    ['such a picture without a name', streamOf('/OPI 8 0 R', none)],
    ['another picture in its stead', streamOf(`/Alternates[<</Image 5 0 R>>]`, none) + object(`/F${share}`)],
    ['a file that belongs to it, without its bytes', object(`/AF[<</Type/Filespec/F${share}>>]`)],
    ['a file in a list of names', object(`/Names[(a)<</Type/Filespec/F${share}>>]`)],
    ['a film', object(`/Movie<</F${share}/Aspect[1 1]>>`)],
    ['a sound', streamOf(`/R 8000/F${share}`, none)],
    ['an article of another document', object(`/Type/Action/D 0/F${share}`)],
    ['fields to be emptied by another file', object(`/S/ResetForm/F${share}`)],
    ['a colour profile at an address', object(`/S/GTS_PDFX/DestOutputProfileRef<</URLs[(http://a.vn)]>>`)],
    ['how words are spoken', object('/PronunciationLexicon[(http://a.vn)]')],
    ['the rules of its marks', object('/Type/Namespace/NS(urn:a)/Schema(http://a.vn)')],
    ['an object that is packed', objectStreamOf(`<</Type/Filespec/F${share}>>`)],
    ['one hidden by a later object of the same number', object(`/F${share}`) + object('')],
    ['one inside the bytes of a stream', streamOf('', Buffer.from(object(`/F${share}`), 'latin1'))],
    ['a key twice', streamOf(`/F${share}/F 4`, none)],
  ])('%s', async (_what, body) => {
    expect(await inspectPdf(handMadePdf(body))).toEqual(outside);
  });

  it('also when a library packed it', async () => {
    const packed = await packedPdf((doc) => {
      const place = doc.context.obj({ FS: 'URL', F: PDFString.of('http://files.example/a') });
      doc
        .getPage(0)
        .node.set(PDFName.of('Contents'), doc.context.register(doc.context.stream('', { F: place })));
    });
    expect(await inspectPdf(packed)).toEqual(outside);
  });

  it('also in a file that is encrypted, where nobody can tell what the name is', async () => {
    const body = streamOf('/Subtype/Image/F(noise)', none);
    const text = encryptedPdf({ password: false }).toString('latin1');
    const bytes = Buffer.from(text.replace('startxref', `${body}startxref`), 'latin1');
    expect(await inspectPdf(bytes)).toEqual(outside);
    for (const encryption of ['3, 128, RC4', '6, 256, AES'] as const)
      expect(await inspectPdf(packedEncryptedPdf({ encryption, objects: ['<</UF(noise)>>'] }))).toEqual(
        outside,
      );
  });
});

describe('where a part of a PDF may be somewhere else, but cannot be read for certain, it is refused:', () => {
  it.each([
    ['behind a reference to nothing', streamOf('/F 8 0 R', none)],
    ['behind a stray word', streamOf(`/F x${share}`, none)],
    ['after a stray word', streamOf(`x/F${share}`, none)],
    ['after a key without a value', object(`/X>>/F${share}`)],
  ])('%s', async (_what, body) => {
    expect(await inspectPdf(handMadePdf(body))).toMatchObject({
      fault: expect.stringMatching(/^(outside|unreadable)$/),
    });
  });
});

describe('a PDF that acts, or carries something that does, in a rarer way is refused:', () => {
  it.each([
    ['a program for the printer', streamOf('/Type/XObject/Subtype/PS', Buffer.from('quit'))],
    ['such a program, in its other form', streamOf('/Subtype/Form/Subtype2/PS', none)],
    [
      'such a program, by a reference',
      `${streamOf('/Subtype/Form/Subtype2 5 0 R', none)}5 0 obj /PS endobj\n`,
    ],
    ['a piece of a film', object(`/S/MCD/D${share}`)],
    ['a piece of a film, by its type', object(`/Type/MediaClip/D${share}`)],
    ['a space to walk in', object('/3DD 9 0 R')],
    ['a folder of files', object('/Collection<</View/T>>')],
    ['a thread of another file', object(`/S/Thread/F${share}/D 0`)],
    ['data to be taken in', object(`/S/ImportData/F${share}`)],
    ['a page of a file within another', object(`/S/GoToE/F${share}`)],
  ])('%s', async (_what, body) => {
    expect(await inspectPdf(handMadePdf(body))).toEqual({ fault: 'active' });
  });
});

describe('a link without a scheme', () => {
  const leading = (address: string) => handMadePdf(object(`/Subtype/Link/A<</S/URI/URI${address}>>`));

  it.each([
    '(x.exe)',
    '(./x.exe)',
    '(folder/x.pdf)',
    '(../../Windows/System32/calc.exe)',
    '(/etc/passwd)',
    '(\\\\x.exe)',
    '(www.example.vn/../../x.exe)',
    '(www.example.vn/%2e%2E/x.exe)',
    '(example.com)',
    '(example.vn/x.exe)',
    '(?x)',
    '<FEFF0078002E006500780065>',
    '<FEFF65876587>',
    '/x.exe',
  ])('that a viewer takes for a place next to the document is refused: %s', async (address) => {
    expect(await inspectPdf(leading(address))).toEqual({ fault: 'active' });
  });

  it.each([
    '(www.example.com)',
    '(WWW.example.vn/a?b=c#d)',
    '(example.gov.vn)',
    '(a.b@example.vn)',
    '(#page=2)',
    '()',
    '<FEFF>',
  ])('is accepted where it is a page, a host alone, a letter or nothing: %s', async (address) => {
    expect(await inspectPdf(leading(address))).toEqual({ pages: 1 });
  });

  it('is found by both readings, and in an encrypted file where a name stands for it', async () => {
    const outline = '/Outlines<</First 5 0 R/Last 5 0 R/Count 1>>';
    const bytes = handMadePdf(object('/Title(a)/A<</S/URI/URI(x.exe)>>'), outline);
    expect(await readPdf(new Uint8Array(bytes))).toMatchObject({ active: true });
    expect(await inspectPdf(bytes)).toEqual({ fault: 'active' });
    const encrypted = encryptedPdf({ password: false, link: '/Subtype/Text/PA<</S/URI/URI/x.exe>>' });
    expect(await inspectPdf(encrypted)).toEqual({ fault: 'active' });
  });
});

describe('an ordinary PDF stays accepted', () => {
  it.each([
    ['with the flags of its notes', object('/Type/Annot/Subtype/Link/F 4/Rect[0 0 9 9]')],
    ['with a filter in its short form', streamOf('/F/Fl', none)],
    ['with filters in a list', streamOf('/F[/A85/Fl]', none)],
    ['with a font that is called F', `${object('/Font<</F 6 0 R>>')}6 0 obj <</Type/Font>> endobj\n`],
    ['with a letter F that is drawn', object('/CharProcs<</F 9 0 R>>') + streamOf('', none)],
    ['with no name', object('/F()')],
    ['with marks that refer to others', object('/Type/StructElem/S/Link/Ref[3 0 R]')],
    ['with the same picture in a finer form', object('/Alternates[<</Image 9 0 R>>]') + streamOf('', none)],
    ['with a font whose name is like a program', object('/Type/Font/Subtype/Type1/BaseFont/PS')],
    ['with a button that empties its fields', object('/Subtype/Widget/FT/Btn/A<</S/ResetForm>>')],
    ['with a space of marks', object('/Type/Namespace/NS(urn:a)')],
  ])('%s', async (_what, body) => {
    expect(await inspectPdf(handMadePdf(body))).toEqual({ pages: 1 });
  });

  it('when a signature that is seen was put on it', async () => {
    const doc = await PDFDocument.create();
    const page = doc.addPage();
    const seen = doc.context.register(
      doc.context.stream('q Q', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], Resources: {} }),
    );
    const signature = doc.context.register(
      doc.context.obj({
        Type: 'Sig',
        Filter: 'Adobe.PPKLite',
        SubFilter: 'adbe.pkcs7.detached',
        ByteRange: [0, 1, 2, 3],
        Contents: PDFString.of('x'),
        Reason: PDFString.of('a'),
        Prop_Build: { App: { Name: 'A' }, Filter: { Name: 'Adobe.PPKLite', R: 1 } },
        Reference: [{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: { P: 2, V: '1.2' } }],
      }),
    );
    const field = doc.context.register(
      doc.context.obj({
        ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: 132, Rect: [0, 0, 9, 9], T: PDFString.of('a') },
        ...{ V: signature, AP: { N: seen }, P: page.ref },
      }),
    );
    page.node.set(PDFName.of('Annots'), doc.context.obj([field]));
    doc.catalog.set(PDFName.of('AcroForm'), doc.context.obj({ SigFlags: 3, Fields: [field] }));
    expect(await inspectPdf(Buffer.from(await doc.save()))).toEqual({ pages: 1 });
  });
});
