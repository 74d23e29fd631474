/**
 * The text in the code on an identity card: number | old number | name | birth ddMMyyyy | sex | address | issued ddMMyyyy.
 * Newer cards may carry more fields after these, which are ignored. Undefined when it is another kind of code.
 */
export function parseCardCode(text: string): CardFields | undefined {
  const [number = '', oldNumber = '', name = '', birth = '', sex = '', address = '', issued = ''] = text
    .normalize('NFC')
    .split('|')
    .map((f) => f.trim());
  const birthDate = isoDay(birth);
  if (!/^\d{12}$/.test(number) || !name || !birthDate) return undefined;
  return { number, oldNumber, name, birthDate, sex, address, issuedDate: isoDay(issued) };
}

function isoDay(ddmmyyyy: string): string | undefined {
  const m = /^(\d{2})(\d{2})(\d{4})$/.exec(ddmmyyyy);
  return m ? `${m[3]}-${m[2]}-${m[1]}` : undefined;
}

export interface CardFields {
  /** 12 digits. */
  number: string;
  /** 9 digits of the card before it, or ''. */
  oldNumber: string;
  name: string;
  /** YYYY-MM-DD. */
  birthDate: string;
  sex: string;
  address: string;
  issuedDate: string | undefined;
}
