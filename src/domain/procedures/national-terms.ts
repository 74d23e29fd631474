import { fold } from '#platform/text.ts';
import type { AgencySelector, Audience, Level } from './content.ts';

// The national catalogue's own terms, folded, and what they are called here. Reference data, not sentences.
const audiences: [RegExp, Audience][] = [
  [/^cong dan|dinh cu o nuoc ngoai|^dang vien|^can bo/, 'citizen'],
  [/^doanh nghiep|^hop tac xa/, 'enterprise'],
  [/^nguoi nuoc ngoai/, 'foreigner'],
  [/^to chuc/, 'organisation'],
];

const levels: [RegExp, Exclude<Level, 'both' | 'unknown'>][] = [
  [/cap xa|ubnd xa|thue co so|co so giao duc|phuong/, 'commune'],
  [/cap tinh|^so |tinh|thanh pho|khu vuc|van phong dang ky dat dai|ban quan ly khu/, 'province'],
  [/^bo |bo,|cuc |tong cuc|ngan hang nha nuoc|uy ban chung khoan|chinh phu|trung uong/, 'ministry'],
];

const selectors: [RegExp, AgencySelector][] = [
  [
    /^(chu tich )?(uy ban nhan dan|ubnd) (cap )?xa$|thuoc (ubnd|uy ban nhan dan) cap xa$|^co quan quan ly dat dai cap xa$/,
    { kind: 'commune' },
  ],
  [/^cong an (cap )?xa/, { kind: 'police-commune' }],
  [/^cong an (cap )?tinh/, { kind: 'police-province' }],
];

const lifeEvents: [RegExp, string[]][] = [
  [/^nuoi con nuoi$|^tre em$|^dan so/, ['birth']],
  [/cu tru$|can cuoc$|^dinh danh va xac thuc/, ['residence']],
  [/xuat nhap canh$|^cong tac lanh su$|^mien thi thuc$|^quoc tich$/, ['travel']],
  [/^giao duc|^thi, tuyen sinh$|^van bang/, ['study']],
  [/^viec lam|^lao dong|^an toan,? ve sinh lao dong$|lao dong ngoai nuoc$/, ['work']],
  [
    /^thanh lap va hoat dong (cua )?(doanh nghiep|to hop tac)|ho kinh doanh|^thue$|^an toan thuc pham$|^ho tro doanh nghiep/,
    ['business'],
  ],
  [/^dat dai$|^nha o|^hoat dong xay dung$|^quy hoach do thi|^dang ky bien phap bao dam$/, ['housing']],
  [
    /^sat hach|phuong tien giao thong co gioi|^duong bo$|^dang kiem$|trat tu, an toan giao thong/,
    ['vehicle'],
  ],
  [/^kham benh|^bao hiem y te$|chinh sach bhyt$|^duoc pham$|^phong benh$/, ['health']],
  [
    /^bao tro xa hoi$|^nguoi co cong$|^giam ngheo$|^bao hiem xa hoi$|chinh sach bhxh$|^chi tra cac che do/,
    ['ageing'],
  ],
  [
    /^chung thuc|^cong chung|^ly lich tu phap$|^tro giup phap ly$|^boi thuong nha nuoc$|^hoa giai o co so$/,
    ['justice'],
  ],
];

const CIVIL_STATUS = /^ho tich$/;

const eventsByName: [RegExp, string][] = [
  [/khai sinh|nhan cha, me|con nuoi/, 'birth'],
  [/ket hon|hon nhan|ly hon/, 'marriage'],
  [/khai tu|mai tang|tu tuat/, 'death'],
];

/** Whom the procedure is for; `unknown` has the terms that are not known here. */
export function audienceOf(targets: string[]): { audience: Audience[]; unknown: string[] } {
  const audience = new Set<Audience>();
  const unknown: string[] = [];
  for (const t of targets) {
    const found = audiences.find(([term]) => term.test(fold(t)));
    if (found) audience.add(found[1]);
    else unknown.push(t);
  }
  return { audience: [...audience], unknown };
}

/** The lowest level among the agencies that carry it out; 'both' when the commune and the province do. */
export function levelOfAgencies(names: string[]): Level {
  const found = new Set(names.map((n) => levels.find(([term]) => term.test(fold(n)))?.[1]));
  if (found.has('commune')) return found.has('province') ? 'both' : 'commune';
  if (found.has('province')) return 'province';
  return found.has('ministry') ? 'ministry' : 'unknown';
}

/** The kinds of agency, in any province, that these names mean; a name that means none of them is left out. */
export function selectorsOf(names: string[]): AgencySelector[] {
  const found = new Map<string, AgencySelector>();
  for (const name of names) {
    const folded = fold(name).replace(/ (cac )?tinh, thanh pho$/, '');
    const kind = selectors.find(([term]) => term.test(folded))?.[1];
    const department = /^so [a-z, ]+$/.test(folded) && !/ (tinh|thanh pho) /.test(folded);
    const selector =
      kind ?? (department ? { kind: 'department', key: folded.replace(/[^a-z]+/g, '-') } : undefined);
    if (selector) found.set(`${selector.kind}:${selector.key ?? ''}`, selector);
  }
  return [...found.values()];
}

/**
 * The life events that a procedure belongs to, by its field and, where a field has those of many events, by its name; none for fields that
 * people meet only in their trade.
 */
export function lifeEventsOf(field: string, name: string): string[] {
  const folded = fold(field);
  const byField = lifeEvents.flatMap(([term, events]) => (term.test(folded) ? events : []));
  const byName = eventsByName.flatMap(([term, event]) => (term.test(fold(name)) ? [event] : []));
  const civil = CIVIL_STATUS.test(folded) && byName.length === 0 ? ['birth', 'marriage', 'death'] : [];
  // of other fields, only what a death brings is told by the name: a funeral grant is one of the pensions
  const fromName = CIVIL_STATUS.test(folded)
    ? byName
    : byField.length > 0
      ? byName.filter((e) => e === 'death')
      : [];
  return [...new Set([...byField, ...fromName, ...civil])];
}
