import { describe, expect, it } from 'vitest';
import { readSeed } from './read-seed.ts';

describe('the search terms', () => {
  const synonyms = readSeed<{ say: string; official: string[] }[]>('synonyms.json');
  const abbreviations = readSeed<{ short: string; long: string[] }[]>('abbreviations.json');

  it('are many, each said once, and each leads somewhere else', () => {
    expect(synonyms.length).toBeGreaterThanOrEqual(250);
    expect(new Set(synonyms.map((each) => each.say)).size).toBe(synonyms.length);
    for (const { say, official } of synonyms) {
      expect(say).toBe(say.trim().normalize('NFC'));
      expect(official.length, say).toBeGreaterThan(0);
      expect(official, say).not.toContain(say);
      expect(
        official.every((each) => each.trim() !== ''),
        say,
      ).toBe(true);
    }
  });

  it('have abbreviations, each once, with their long form', () => {
    expect(new Set(abbreviations.map((each) => each.short)).size).toBe(abbreviations.length);
    for (const { short, long } of abbreviations)
      expect(long.filter(Boolean).length, short).toBeGreaterThan(0);
  });
});
