import { inflateSync } from 'node:zlib';

/** The words of one of our PDFs as a reader extracts them: the glyphs shown, through each font's own table, without spaces. */
export function pdfText(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/(\d+) 0 obj\s*<<((?:(?!endobj)[\s\S])*?)>>\s*stream\r?\n/g)].map((m) => {
    const from = (m.index ?? 0) + m[0].length;
    const bytes = pdf.subarray(from, raw.indexOf('endstream', from));
    const packed = m[2]?.includes('/FlateDecode');
    return {
      id: m[1] as string,
      text: packed ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1'),
    };
  });
  const maps = new Map(
    streams.filter((s) => s.text.includes('begincmap')).map((s) => [s.id, glyphs(s.text)]),
  );
  const fonts = new Map<string, Map<string, string>>();
  for (const m of raw.matchAll(/(\d+) 0 obj\s*<<((?:(?!endobj)[\s\S])*?)\/ToUnicode (\d+) 0 R/g))
    fonts.set(m[1] as string, maps.get(m[3] as string) ?? new Map());
  let out = '';
  for (const page of raw.matchAll(/\/Type \/Page\b([\s\S]*?)endobj/g)) {
    const contents = /\/Contents (\d+) 0 R/.exec(page[1] ?? '')?.[1];
    const named = new Map(
      [...(page[1] ?? '').matchAll(/\/(f\d+) (\d+) 0 R/g)].map((m) => [m[1], fonts.get(m[2] ?? '')]),
    );
    const content = streams.find((s) => s.id === contents)?.text ?? '';
    let font: Map<string, string> | undefined;
    for (const t of tokens(content)) {
      if (t.font) font = named.get(t.font);
      for (const code of t.bytes?.toString('hex').match(/.{4}/g) ?? []) out += font?.get(code) ?? '';
    }
  }
  return out.normalize('NFC').replace(/\s/g, '');
}

function glyphs(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const m of cmap.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]+)>/gi))
    map.set(
      (m[1] as string).toLowerCase(),
      Buffer.from(m[2] as string, 'hex')
        .swap16()
        .toString('utf16le'),
    );
  return map;
}

// Changes of font, and strings shown; a string in round brackets may hold balanced brackets as they are
function* tokens(content: string): Generator<{ font?: string; bytes?: Buffer }> {
  for (let at = 0; at < content.length; at++) {
    const font = /^\/(f\d+) [\d.]+ Tf/.exec(content.slice(at, at + 30));
    const hex = /^<([0-9a-fA-F]+)>/.exec(content.slice(at, at + 4000));
    if (font) yield { font: font[1] as string };
    else if (hex) yield { bytes: Buffer.from(hex[1] as string, 'hex') };
    else if (content[at] === '(') {
      const from = at + 1;
      for (let depth = 1; depth > 0; ) {
        at++;
        if (content[at] === '\\') at++;
        else if (content[at] === '(') depth++;
        else if (content[at] === ')') depth--;
      }
      yield { bytes: Buffer.from(unescaped(content.slice(from, at)), 'latin1') };
    }
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(\d{1,3}|\r\n|[\s\S])/g, (_, c: string) =>
    /^\d/.test(c)
      ? String.fromCharCode(Number.parseInt(c, 8))
      : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[c] ?? c),
  );
}
