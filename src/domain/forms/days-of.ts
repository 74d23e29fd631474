/** The first day of a date of which only a year, or month and year, may be known. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Its last day. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year, month = '12'] = date.split('-');
  const end = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${end}`;
}
