import { posix } from 'node:path';
import { readXml, type XmlHandlers } from './read-xml.ts';
import { MOST, TableFaultError } from './table.ts';
import type { Archive } from './unzip.ts';

/** What of a workbook is needed to read its first sheet that is shown. */
export interface Workbook {
  /** The part that has the sheet. */
  sheet: string;
  /** The texts that cells name by number. */
  texts: string[];
  /** By the number of a style, whether what it shows is a date. */
  isDate: boolean[];
  /** Days are counted from 1904 and not from 1900. */
  from1904: boolean;
}

const MAIN = 'xl/workbook.xml';
/** Formats that are built in and show a date or a time. */
const DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** Reads it out of an archive. @throws TableFaultError where it is no workbook. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.names.has(MAIN)) throw new TableFaultError('not-a-table');
  const links = await linksOf(archive);
  let sheet: string | undefined;
  let from1904 = false;
  await readPart(archive, MAIN, {
    open(name, a) {
      if (name === 'workbookPr') from1904 = a['date1904'] === '1' || a['date1904'] === 'true';
      const isShown = name === 'sheet' && (a['state'] ?? 'visible') === 'visible';
      if (isShown) sheet ??= links.find((l) => l.id === (a['r:id'] ?? idIn(a)))?.part;
    },
  });
  if (!sheet || !archive.names.has(sheet)) throw new TableFaultError('empty');
  const part = (kind: string) => links.find((l) => l.kind === kind)?.part ?? '';
  const texts = await textsOf(archive, part('sharedStrings'));
  return { sheet, texts, isDate: await datesOf(archive, part('styles')), from1904 };
}

// under whatever prefix the file names the relation
function idIn(attributes: Record<string, string>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

async function linksOf(archive: Archive): Promise<{ id: string; kind: string; part: string }[]> {
  const links: { id: string; kind: string; part: string }[] = [];
  await readPart(archive, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return;
      const part = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
      links.push({ id, kind: type.split('/').at(-1) ?? '', part });
    },
  });
  return links;
}

async function textsOf(archive: Archive, part: string): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let letters = 0;
  const inside = new Inside();
  await readPart(archive, part, {
    open: (name) => inside.open(name),
    text(t) {
      if (!inside.isText) return;
      text += t;
      letters += t.length;
      if (letters > MOST.letters) throw new TableFaultError('too-big');
    },
    close(name) {
      inside.close(name);
      if (name !== 'si') return;
      texts.push(text);
      text = '';
    },
  });
  return texts;
}

/** Follows where in a text with several pieces the reader is: what says how it is pronounced is none of it. */
export class Inside {
  #spoken = 0;
  #text = 0;

  open(name: string): void {
    if (name === 'rPh') this.#spoken += 1;
    if (name === 't') this.#text += 1;
  }

  close(name: string): void {
    if (name === 'rPh') this.#spoken -= 1;
    if (name === 't') this.#text -= 1;
  }

  get isText(): boolean {
    return this.#text > 0 && this.#spoken === 0;
  }
}

async function datesOf(archive: Archive, part: string): Promise<boolean[]> {
  const own = new Map<string, boolean>();
  const isDate: boolean[] = [];
  let isInCells = false;
  await readPart(archive, part, {
    open(name, a) {
      if (name === 'numFmt') own.set(a['numFmtId'] ?? '', showsDate(a['formatCode'] ?? ''));
      if (name === 'cellXfs') isInCells = true;
      const id = a['numFmtId'] ?? '';
      if (name === 'xf' && isInCells) isDate.push(own.get(id) ?? DATES.has(Number(id)));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return isDate;
}

// what stands in quotes, behind a backslash or in brackets (a colour, a country) is no part of a date
function showsDate(format: string): boolean {
  return /[dmyh]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general|e[+-]/gi, ''));
}

async function readPart(archive: Archive, name: string, on: XmlHandlers): Promise<void> {
  const stream = await archive.open(name);
  if (stream) await readXml(stream, on);
}
