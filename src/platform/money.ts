/** Whole đồng as people read it: 5000 → '5.000 VND'. */
export function vnd(amount: number): string {
  return `${number(amount)} VND`;
}

/** 1234567 → '1.234.567'. */
export function number(n: number): string {
  return String(Math.trunc(n)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}
