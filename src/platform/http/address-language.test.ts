import { expect, test } from 'vitest';
import { inLanguage, languageOf } from './address-language.ts';

test.each([
  ['/', 'vi', '/', '/en/'],
  ['/en', 'en', '/', '/en/'],
  ['/en?a=1', 'en', '/?a=1', '/en/?a=1'],
  ['/en/thu-tuc?q=/en/', 'en', '/thu-tuc?q=/en/', '/en/thu-tuc?q=/en/'],
  ['/english', 'vi', '/english', '/en/english'],
  ['/en-us/x', 'vi', '/en-us/x', '/en/en-us/x'],
  ['//host.example/x', 'vi', '/host.example/x', '/en/host.example/x'],
  ['/en/\\host.example', 'en', '/host.example', '/en/host.example'],
])('%s is %s, and stays on this server in both languages', (address, language, vi, en) => {
  expect([languageOf(address), inLanguage(address, 'vi'), inLanguage(address, 'en')]).toEqual([
    language,
    vi,
    en,
  ]);
});
