import { fold } from '#platform/text.ts';
import { cleanLine } from './clean-text.ts';
import type { Scope } from './content.ts';

const CODE = /^\d\.\d{6}$/;
const ODD_CODE = /^[\w.-]{3,24}$/;
const LONG_NAME = 500;
const scopes: Record<string, Scope> = {
  STANDARD: 'standard',
  SPECIFIC: 'specific',
  STANDARD_INTERNAL: 'internal',
};

/**
 * Reads one line of the national catalogue, cleaned where that is safe. What cannot be judged (capitals, a code with one digit too
 * many) is kept with a remark; what cannot be kept is refused with the reason.
 */
export function readCatalogueRow(line: string): { row: CatalogueRow } | { refused: string; code: string } {
  const raw = parseObject(line);
  if (!raw) return { refused: 'not-json', code: '' };
  if (typeof raw['code'] !== 'string' || raw['code'].trim() === '') return { refused: 'no-code', code: '' };
  const code = cleanLine(raw['code']);
  if (/-xoa$/i.test(code.text)) return { refused: 'deleted-at-source', code: code.text };
  if (!ODD_CODE.test(code.text)) return { refused: 'bad-code', code: code.text.slice(0, 40) };
  const changes = code.text === raw['code'] ? [] : [changeOf('code', raw['code'], code.text, code.cleanings)];
  const remarks: Remark[] = CODE.test(code.text) ? [] : [{ what: 'odd-code', detail: code.text }];
  const name = textOf(raw['name'], 'name', changes);
  if (!name) return { refused: 'no-name', code: code.text };
  if (name.length > LONG_NAME) remarks.push({ what: 'long-name', detail: String(name.length) });
  if (name === name.toUpperCase() && name !== name.toLowerCase()) remarks.push({ what: 'capitals' });
  const scope = scopes[String(raw['type'])];
  if (!scope) remarks.push({ what: 'unknown-type', detail: String(raw['type'] ?? '').slice(0, 60) });
  if (line.includes('\uFFFD')) remarks.push({ what: 'broken-letters' });
  const fields = textsOf(raw['categories'], 'categories', changes);
  if (fields.length > 1) remarks.push({ what: 'many-fields', detail: String(fields.length) });
  const departments = textsOf(raw['departments'], 'departments', changes);
  if (departments.length === 0) remarks.push({ what: 'no-agency' });
  return {
    row: {
      id: typeof raw['id'] === 'string' ? cleanLine(raw['id']).text : '',
      code: code.text,
      repairedCode: code.text !== raw['code'],
      name,
      fields,
      departments,
      promulgatedBy: textOf(raw['departmentPromulgate'], 'departmentPromulgate', changes),
      targets: textsOf(raw['formalityTargetType'], 'formalityTargetType', changes),
      scope: scope ?? 'standard',
      changes,
      remarks,
    },
  };
}

export function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(raw: unknown, where: string, changes: Change[]): string {
  if (typeof raw !== 'string') return '';
  const { text, cleanings } = cleanLine(raw);
  if (text !== raw) changes.push(changeOf(where, raw, text, cleanings));
  return text;
}

function textsOf(raw: unknown, where: string, changes: Change[]): string[] {
  const entries = Array.isArray(raw) ? raw.filter((v): v is string => typeof v === 'string') : [];
  const texts: string[] = [];
  const foldedTexts = new Set<string>();
  let empty = 0;
  for (const entry of entries) {
    const text = entry.trim() === '' ? '' : textOf(entry, where, changes);
    if (text === '') empty += 1;
    else if (!foldedTexts.has(fold(text))) texts.push(text);
    else changes.push({ where, what: 'named-twice', from: entry, to: '' });
    foldedTexts.add(fold(text));
  }
  if (empty > 0)
    changes.push({
      where,
      what: 'empty-entries',
      detail: String(empty),
      from: '',
      to: '',
    });
  return texts;
}

function changeOf(where: string, from: string, to: string, done: string[]): Change {
  return { where, what: done.join(' ') || 'spaces', from, to };
}

/** Something that was not changed and that somebody should look at. */
export interface Remark {
  what: string;
  detail?: string;
}

export interface Change {
  where: string;
  /** One or more kinds of cleaning, separated by spaces. */
  what: string;
  detail?: string;
  from: string;
  to: string;
}

export interface CatalogueRow {
  id: string;
  code: string;
  /** The code was different in the file; a row that has the code unchanged goes first. */
  repairedCode: boolean;
  name: string;
  fields: string[];
  departments: string[];
  promulgatedBy: string;
  targets: string[];
  scope: Scope;
  changes: Change[];
  remarks: Remark[];
}
