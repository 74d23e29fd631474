/**
 * What somebody with bad intentions, or with a broken keyboard, puts into a field: name → the values posted under the field's name.
 */
export const hostile: Record<string, (usual: string) => string[]> = {
  'too long': () => ['Ă'.repeat(50_000)],
  missing: () => [],
  empty: () => [''],
  twice: (usual) => [usual, `${usual}khác`],
  'a thousand times': (usual) => Array.from({ length: 300 }, (_, i) => `${usual}${i}`),
  'in pieces (NFD)': () => ['Nguyễn Thị Ánh Đào'.normalize('NFD')],
  'zero width': () => ['Nguyễn\u200b\u200d\ufeff An'],
  'from right to left': () => ['\u202egnp.exe\u202c'],
  emoji: () => ['👩‍👩‍👧🇻🇳 é́́́́'],
  nul: () => ['An\u0000Bình\u0007'],
  'a broken letter': () => ['\ud800'],
  sql: () => ["'); drop table dossiers; --"],
  script: () => ['"><script>x</script><img src=x onerror=x>'],
  prototype: () => ['__proto__'],
  template: () => ['#{7*7}{{7*7}}%00%s%n'],
  'an object': () => ['{"$gt":""}'],
  'a negative number': () => ['-1'],
  'a huge number': () => ['99999999999999999999999'],
  infinity: () => ['1e999'],
  'no date': () => ['31/02/0000'],
  'a path': () => ['../../../../etc/passwd'],
  'another line': () => ['a\r\nset-cookie: mc_cong=x\r\n\r\n<b>'],
};

/** Names of fields that no form has. */
export const strangeNames = [
  '__proto__',
  'constructor',
  'toString',
  'a[]',
  'a[b][c]',
  'a.b.0.c',
  '',
  '_action',
  'f.99999999.x',
];

/** The same in the place of a parameter of an address, escaped as a browser escapes it. */
export const strangeParams = [
  '__proto__',
  'constructor',
  '0',
  '-1',
  '99999999999999999999',
  'a'.repeat(190),
  '%00',
  '%E2%80%AE',
  '%F0%9F%91%A9',
  encodeURIComponent('Đ'.normalize('NFD')),
  encodeURIComponent("' or 1=1 --"),
  encodeURIComponent('"><script>x</script>'),
  encodeURIComponent('../../etc/passwd'),
  '%252e%252e%252f',
  '00000000-0000-0000-0000-000000000000',
  'H99.21.01-261119-9999',
  'H99.21.01-000000-0000',
];

/** Bodies that are not a form, or only half of one, with the types that they claim. */
export const bodies: [string, string][] = [
  ['application/json', '{"a":'],
  ['text/plain', 'x'],
  ['multipart/form-data', 'x'],
  ['multipart/form-data; boundary=x', ''],
  ['multipart/form-data; boundary=x', '--x--\r\n'],
  ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data\r\n\r\n1\r\n--x--\r\n'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="a"; filename="a"\r\n\r\ncut',
  ],
  ['application/x-www-form-urlencoded', '%&=%&__proto__=1&%00=%ff'],
  ['x/y; charset=é', 'x'],
];

/** Addresses at which there is nothing. */
export const strangeUrls = [
  '/%',
  '/%E0%A4%A',
  '/%00',
  '/khong-co',
  '/thu-tuc/%',
  '/can-bo/ho-so/%C0%AF',
  '//',
  '/..%2f..%2fetc/passwd',
  '/assets/../main.js',
  `/${'a'.repeat(5000)}`,
];
