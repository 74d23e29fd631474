import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Fonts, paperFonts } from './fonts.ts';
import { fontsFor, printable } from './printable.ts';

// The compiler keeps what it has typeset; unless emptied, that is a gigabyte after some thousand documents.
const KEPT_ROUNDS = 5;

const compilers = new Map<Fonts, NodeCompiler>();

/**
 * PDF/A-2a (ISO 19005-2, tagged) of a Typst source, about 6 ms. The same source, data and instant give the same bytes. It never fails for
 * a letter of the data: other fonts are looked through for one that has it, and a square stands for what none has.
 */
export function typstPdf(source: string, data: object, at: Date): Buffer {
  const text = JSON.stringify(data);
  const fonts = fontsFor(text);
  try {
    return compiled(source, printable(text, fonts), at, fonts);
  } catch (e) {
    if (fonts === paperFonts) throw new PrintError('a paper was not printed', { cause: e });
    // letters that fonts have one by one may still not come together in any of them
    return compiled(source, printable(text, paperFonts), at, paperFonts);
  }
}

/** A paper could not be made of its source and data; what goes with it goes without. */
export class PrintError extends Error {}

function compiled(source: string, data: string, at: Date, fonts: Fonts): Buffer {
  const compiler = compilerWith(fonts);
  try {
    const document = compiler.compile({ mainFileContent: source, inputs: { data } });
    if (!document.result)
      throw new Error(`typst: ${JSON.stringify(document.takeDiagnostics()?.shortDiagnostics)}`);
    return compiler.pdf(document.result, {
      pdfStandard: 'a-2a',
      creationTimestamp: Math.floor(at.getTime() / 1000),
    });
  } finally {
    compiler.evictCache(KEPT_ROUNDS);
  }
}

function compilerWith(fonts: Fonts): NodeCompiler {
  const cached = compilers.get(fonts);
  if (cached) return cached;
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.files() }] });
  compilers.set(fonts, compiler);
  return compiler;
}
