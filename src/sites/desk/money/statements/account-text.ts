/** An account as people read it, by its key: its number and its bank. */
export function accountText(key: string): string {
  const [bank = '', number = ''] = key.split('-');
  return `${number} (${bank})`;
}
