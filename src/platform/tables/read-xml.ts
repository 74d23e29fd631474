import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { TableFaultError } from './table.ts';

/** What is done with an element as it begins and ends, and with text between. Names come without their prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads XML as it comes, and keeps none of it. What it declares itself (a DOCTYPE) is refused. */
export async function readXml(stream: Readable, on: XmlHandlers): Promise<void> {
  const parser = new SaxesParser();
  const broken = () => {
    throw new TableFaultError('broken');
  };
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentag', (tag) => on.open?.(bare(tag.name), tag.attributes as Record<string, string>));
  parser.on('closetag', (tag) => on.close?.(bare(tag.name)));
  if (on.text) {
    parser.on('text', on.text);
    parser.on('cdata', on.text);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of stream) parser.write(decoder.decode(piece as Buffer, { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (e) {
    // its packing, its letters or its marks are not what they should be
    throw e instanceof TableFaultError ? e : new TableFaultError('broken');
  }
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
