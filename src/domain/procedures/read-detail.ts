import { cleanLine, cleanLines } from './clean-text.ts';
import type { Channel, Delivery, FeeRule, Level, Limit, Online, ProcedureContent } from './content.ts';
import { isObject, parseObject } from './read-catalogue-row.ts';

/** Marks a figure as the national catalogue's own. */
export const NATIONAL_SOURCE = 'national-catalogue';
const channels: Record<string, Channel> = { DIRECT: 'direct', ONLINE: 'online', POSTAL: 'post' };
const units: Record<string, Limit['unit']> = {
  WORKING_DAY: 'working-day',
  DAY: 'day',
  HOUR: 'working-hour',
  MONTH: 'month',
};
const DONG = /đồng|^vnđ?$/i;
const LEAST_COIN = 1000;
const DEFAULT_FILE = { accepts: ['pdf', 'jpg', 'png'] as const, maxBytes: 10_000_000, maxFiles: 5 };

/** Reads one official detail payload, `{code, data}`: the code that counts is the one inside `data`. */
export function readDetail(line: string): { detail: NationalDetail } | { refused: string; code: string } {
  const outer = parseObject(line);
  if (!outer) return { refused: 'not-json', code: '' };
  if (!isObject(outer['data'])) return { refused: 'no-data', code: '' };
  const d = outer['data'];
  const code = lineOf(d['code']);
  if (!/^[\w.-]{3,24}$/.test(code)) return { refused: 'bad-code', code: code.slice(0, 40) };
  const { parts, notes, cases } = partsOf(d);
  const caseLimit = limitOfCases(objectsOf(d['cases']));
  const methods = objectsOf(d['executionMethods']);
  const requirements = cleanLines(textOf(d['requirementsAndConditions']));
  const description = cleanLines(textOf(d['description']));
  return {
    detail: {
      code,
      // most payloads repeat their requirements as the description
      summary: description === requirements ? '' : description,
      steps: objectsOf(d['executionSteps'])
        .map((s) => ({ name: lineOf(s['name']), text: cleanLines(textOf(s['description'])) }))
        .filter((s) => s.name || s.text),
      channels: methods.map((m) => channelOf(m, caseLimit)),
      fees: feesOf(methods),
      cases: cases.length > 0 ? cases : [{ id: 'c1', name: '' }],
      parts,
      notes,
      results: objectsOf(d['resultsDetails'])
        .map((r) => ({ code: lineOf(r['code']), name: lineOf(r['name']) }))
        .filter((r) => r.name),
      legalBasis: objectsOf(d['legalBasisesDetails'])
        .map((l) => ({ code: lineOf(l['code']), name: lineOf(l['name']) }))
        .filter((l) => l.code || l.name),
      requirements: requirements.split(/\n+/).filter(Boolean),
      delivery: deliveryOf(objectsOf(d['returningMethods'])),
      keywords: lineOf(d['keywords'])
        .split(/[,;]/)
        .map((k) => k.trim())
        .filter(Boolean),
      fieldCode: lineOf(objectsOf(d['categoriesDetails'])[0]?.['code']),
      executedBy: [...objectsOf(d['departmentsExecuting']), ...objectsOf(d['unitGroupsExecuting'])]
        .map((a) => lineOf(a['name']))
        .filter(Boolean),
      level: levelOf(d),
      online: onlineOf(d, methods),
      decisionNo: lineOf(d['decisionNo']),
    },
  };
}

function channelOf(m: Json, caseLimit: Limit | undefined): ProcedureContent['channels'][number] {
  const note = cleanLines(textOf(m['description']));
  const amount =
    typeof m['processingTime'] === 'number' && m['processingTime'] > 0 ? m['processingTime'] : null;
  const unit = units[textOf(m['processingTimeUnit'])];
  const limit: Limit =
    unit && amount !== null
      ? { amount, unit, source: NATIONAL_SOURCE }
      : (caseLimit ??
        describedLimit(typeof m['processingTime'] === 'string' ? m['processingTime'] : '', note));
  return { channel: channels[textOf(m['submissionMethod'])] ?? 'direct', limit, ...(note ? { note } : {}) };
}

// 'Theo mô tả' only points to the note
function describedLimit(words: string, note: string): Limit {
  const text = cleanLines(words);
  return {
    amount: null,
    unit: 'described',
    text: text.length > 20 ? text : note || text,
    source: NATIONAL_SOURCE,
  };
}

// The unit OTHER points to the case; the limit of the cases holds for the whole only when all cases have the same
function limitOfCases(cases: Json[]): Limit | undefined {
  const limits = cases.flatMap((c) => {
    const day = isObject(c['processingDay']) ? c['processingDay'] : {};
    const unit = units[textOf(day['type'])];
    return unit && typeof day['qty'] === 'number' && day['qty'] > 0 ? [{ amount: day['qty'], unit }] : [];
  });
  const first = limits[0];
  const agree =
    first &&
    limits.length === cases.length &&
    limits.every((s) => s.amount === first.amount && s.unit === first.unit);
  return agree ? { ...first, source: NATIONAL_SOURCE } : undefined;
}

function feesOf(methods: Json[]): FeeRule[] {
  const fees: FeeRule[] = [];
  for (const m of methods)
    for (const f of objectsOf(m['fees'])) {
      const words = cleanLines(textOf(f['description']));
      const value =
        typeof f['value'] === 'number' && Number.isSafeInteger(f['value']) && f['value'] >= 0
          ? f['value']
          : null;
      const currency = lineOf(f['currencyName']);
      // "0" beside a text is no free service: the text says what is paid; an amount below the smallest coin is in another unit
      const dong = currency === '' || DONG.test(currency);
      const isOtherUnit = value !== null && value > 0 && (!dong || value < LEAST_COIN);
      const amount = isOtherUnit || (value === 0 && words) ? null : value;
      const text = isOtherUnit
        ? [words, `${value} ${dong ? '' : currency}`.trim()].filter(Boolean).join(': ')
        : words;
      fees.push({
        id: `f${fees.length + 1}`,
        name: '',
        kind: textOf(f['type']) === 'SERVICE_FEE' ? 'le-phi' : 'phi',
        amount,
        ...(text ? { text } : {}),
        ...(channels[textOf(m['submissionMethod'])]
          ? { channel: channels[textOf(m['submissionMethod'])] as Channel }
          : {}),
        source: NATIONAL_SOURCE,
        verified: amount !== null,
      });
    }
  return fees;
}

function partsOf(d: Json) {
  const parts = new Map<string, ProcedureContent['parts'][number] & { cases: string[] }>();
  const notes: string[] = [];
  const cases: { id: string; name: string }[] = [];
  for (const group of objectsOf(d['executionCases'])) {
    const id = `c${cases.length + 1}`;
    cases.push({ id, name: heading(lineOf(group['name'])) });
    for (const p of objectsOf(group['profileComponents'])) {
      const name = heading(cleanLines(textOf(p['name'])));
      const originals = count(p['originalQty']);
      const copies = count(p['copyQty']);
      if (!name) continue;
      if (originals + copies === 0) {
        if (!notes.includes(name)) notes.push(name); // a note to officers that is listed among the papers
        continue;
      }
      const known = parts.get(name);
      if (known) known.cases.push(id);
      else
        parts.set(name, {
          id: `p${parts.size + 1}`,
          name,
          originals,
          copies,
          required: false,
          cases: [id],
          ...DEFAULT_FILE,
          accepts: [...DEFAULT_FILE.accepts],
        });
    }
  }
  return { parts: [...parts.values()], notes, cases };
}

function heading(text: string): string {
  return text.replace(/^[\s*+•–-]+/, '').replace(/(?<![\s:])[\s:]+$/, '');
}

function levelOf(d: Json): Level {
  if (d['isWard'] === true) return d['isProvince'] === true ? 'both' : 'commune';
  if (d['isProvince'] === true) return 'province';
  return d['isMinistry'] === true ? 'ministry' : 'unknown';
}

function onlineOf(d: Json, methods: Json[]): Online {
  if (d['isOfflineOnly'] === true) return 'none';
  if (d['isFullProcess'] === true) return 'full';
  return methods.some((m) => m['submissionMethod'] === 'ONLINE') ? 'partial' : 'none';
}

function deliveryOf(methods: Json[]): Delivery[] {
  const deliveryCodes: Record<string, Delivery> = {
    AT_SUBMISSION_PLACE: 'desk',
    AT_HOME: 'post',
    ONLINE: 'online',
  };
  const deliveries = methods
    .flatMap((m) => (Array.isArray(m['value']) ? m['value'] : []))
    .flatMap((v) => deliveryCodes[String(v)] ?? []);
  return [...new Set(deliveries)];
}

function objectsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function lineOf(value: unknown): string {
  return cleanLine(textOf(value)).text;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? Math.min(value, 99) : 0;
}

type Json = Record<string, unknown>;

export interface NationalDetail
  extends Pick<
    ProcedureContent,
    | 'code'
    | 'summary'
    | 'steps'
    | 'channels'
    | 'fees'
    | 'cases'
    | 'parts'
    | 'results'
    | 'legalBasis'
    | 'requirements'
    | 'delivery'
    | 'keywords'
  > {
  notes: string[];
  fieldCode: string;
  executedBy: string[];
  level: Level;
  online: Online;
  decisionNo: string;
}
