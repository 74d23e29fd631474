/** 'Nguyễn Văn An' → 'Nguyễn V** A*': the family name, and the first letter of every other word. */
export function maskName(name: string): string {
  return name
    .split(' ')
    .map((word, i) => (i === 0 ? word : [...word].map((letter, k) => (k === 0 ? letter : '*')).join('')))
    .join(' ');
}
