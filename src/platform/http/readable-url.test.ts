import { expect, test } from 'vitest';
import { readableUrl } from './readable-url.ts';

test.each([
  ['/thu-tuc?q=%65n', '/thu-tuc?q=%65n'],
  ['/%65n/thu-tuc', '/en/thu-tuc'],
  ['/%65%6E?q=a', '/en?q=a'],
  ['/%2565n/thu-tuc', '/%2565n/thu-tuc'], // an escape of an escape is another address
  ['/en%2fthu-tuc', '/en%2fthu-tuc'],
  ['/t%E1%BB%95', '/t%E1%BB%95'],
  ['http://motcua.example/en/thu-tuc?q=a', '/en/thu-tuc?q=a'],
  ['HTTPS://motcua.example:443', '/'],
  ['https://motcua.example?q=a', '/?q=a'],
  ['//motcua.example/en', '//motcua.example/en'],
  ['/%', '/%25'],
  ['/en/%E0%A4', '/en/%25'],
  [`/en?q=${'a'.repeat(8_000)}`, '/en/%25'],
  [undefined, '/'],
])('%s is read as %s', (url, read) => expect(readableUrl(url)).toBe(read));
