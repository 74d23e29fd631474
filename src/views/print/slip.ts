import { localDate, localTime, vnLongDate } from '#platform/time.ts';
import { printWords as w } from '../words/print.ts';

// keeps what it joins on one line
const NBSP = '\u00a0';

/** One printed form as blocks in order: the sheet on the screen and the PDF are both made of it, so they cannot differ. */
export interface Slip {
  /** Of the document; the heading is the same in capitals. */
  title: string;
  formLabel: string;
  agency: string;
  centre: string;
  /** Under the names of the offices. */
  numbers: string[];
  placeDate: string;
  blocks: Block[];
  code: { url: string; captions: string[] } | undefined;
  signatures: { title: string; name: string }[];
  notes: string[];
  /** Of one that no longer holds. */
  mark?: SlipMark | undefined;
  /** Of the document; the same instant gives the same bytes. */
  at: Date;
}

/** Says that a paper no longer holds: in a word on every page, and in a sentence above it. */
export interface SlipMark {
  word: string;
  sentence: string;
}

export type Block =
  | { kind: 'row'; label: string; value: string; strong?: boolean }
  | { kind: 'text'; text: string }
  | { kind: 'table'; columns: Column[]; rows: string[][] };

export interface Column {
  title: string;
  /** The wide column takes the remaining width. */
  wide?: boolean;
  /** As wide as a number, its title in several lines. */
  narrow?: boolean;
  /** As wide as a day, with its hour on a line of its own. */
  moment?: boolean;
  align?: 'start' | 'center' | 'end';
}

/** What all slips of a dossier begin with. */
export function slipHead(d: SlipData, title: string): Omit<Slip, 'blocks' | 'code' | 'signatures'> {
  return {
    title,
    formLabel: d.formNumber ? w.formLabel(d.formNumber) : '',
    agency: wholeNames(d.agencyName),
    centre: wholeNames(d.centreName),
    numbers: [...(d.number ? [d.number] : []), ...(d.code ? [w.codeLabel(d.code)] : [])],
    placeDate: placeDate(d.place, d.date),
    notes: [...(d.issuedAgain ? [d.issuedAgain] : []), ...d.notes],
    at: d.date,
  };
}

// as long as fits on a line of the head
const WHOLE_NAME = 26;
const PLACE = /(?<=^|\s)(PHƯỜNG|XÃ|ĐẶC KHU|TỈNH|THÀNH PHỐ|SỞ|CÔNG AN|CHI NHÁNH)\s.*$/iu;

const COUNCIL = /ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN/giu;

function whole(name: string): string {
  return name.replaceAll(' ', NBSP);
}

/** The name of an office with the name of its place in one piece: it goes to the next line as a whole, or not at all. */
export function wholeNames(office: string): string {
  return office.replace(COUNCIL, whole).replace(PLACE, (name, kind: string) => {
    if (name.length <= WHOLE_NAME) return whole(name);
    return `${whole(kind)} ${wholeNames(name.slice(kind.length + 1))}`;
  });
}

/** Rows about a person; empty ones are left out, telephone and letters share one. */
export function partyRows(label: string, p: PartyData, name = p.name): Block[] {
  const reach: [string, string | undefined] =
    p.phone && p.email
      ? [w.phoneAndEmail, `${p.phone}; ${p.email}`]
      : p.phone
        ? [w.phone, p.phone]
        : [w.email, p.email];
  return rows([label, name, true], [w.address, p.address], reach, [w.idNumber, p.idNumberMasked]);
}

export function rows(...entries: [label: string, value: string | undefined, strong?: boolean][]): Block[] {
  return entries.flatMap(([label, value, strong]) =>
    value ? [{ kind: 'row' as const, label, value, ...(strong ? { strong } : {}) }] : [],
  );
}

/** '17 giờ 00 phút, Thứ Sáu, 27/11/2026'. */
export function instantText(at: Date): string {
  const [hour = '', minute = ''] = localTime(at).split(':');
  return w.instant(hour, minute, vnLongDate(at));
}

export function placeDate(place: string, at: Date): string {
  const [year = '', month = '', day = ''] = localDate(at).split('-');
  return w.placeDate(place, day, month, year);
}

/** What all slips of a dossier say. Texts are ready to print; instants are formatted here. */
export interface SlipData {
  /** As printed in the corner, '01' … : configurable, the form goes by its name. '' prints none. */
  formNumber: string;
  /** The agency that decides, e.g. 'UBND PHƯỜNG A'. */
  agencyName: string;
  /** The desk that received, e.g. 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'. */
  centreName: string;
  /** The form's own number, as printed; undefined where none was given. */
  number?: string;
  /** Of one that is issued again: why. */
  issuedAgain?: string;
  /** The case number; undefined when the dossier never got one. */
  code?: string;
  procedureName: string;
  submitter: PartyData;
  /** Only when another than the submitter. */
  owner?: PartyData;
  officerName: string;
  /** Where it is signed, e.g. 'Phường A'. */
  place: string;
  date: Date;
  /** Lines under the slip: hot line, how news comes. */
  notes: string[];
}

export interface PartyData {
  name: string;
  address?: string;
  phone?: string;
  email?: string;
  /** Already masked. */
  idNumberMasked?: string;
}
