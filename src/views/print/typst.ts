import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

const FACES = [
  '400Regular/Tinos_400Regular',
  '400Regular_Italic/Tinos_400Regular_Italic',
  '700Bold/Tinos_700Bold',
  '700Bold_Italic/Tinos_700Bold_Italic',
];
// The compiler keeps what it has typeset; unless emptied, that is a gigabyte after some thousand documents.
const KEPT_ROUNDS = 5;

let compiler: NodeCompiler | undefined;

/** PDF/A-2a (ISO 19005-2, tagged) of a Typst source, about 6 ms. The same source, data and instant give the same bytes. */
export function typstPdf(source: string, data: object, at: Date): Buffer {
  return compiled(source, data, (c, doc) =>
    c.pdf(doc, { pdfStandard: 'a-2a', creationTimestamp: Math.floor(at.getTime() / 1000) }),
  );
}

function compiled<T>(source: string, data: object, use: (c: NodeCompiler, doc: NodeTypstDocument) => T): T {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: FACES.map(face) }] });
  try {
    const made = compiler.compile({ mainFileContent: source, inputs: { data: JSON.stringify(data) } });
    if (!made.result) throw new Error(`typst: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics)}`);
    return use(compiler, made.result);
  } finally {
    compiler.evictCache(KEPT_ROUNDS);
  }
}

function face(name: string): Buffer {
  return readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${name}.ttf`)));
}
