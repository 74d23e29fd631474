import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAssets } from '#platform/assets.ts';
import { buildAssets } from '../../../build.ts';

const STATIC = /(?:from|import)\s*"\/assets\/([^"]+\.js)"/g;

let dist: string;
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'mot-cua-assets-'));
  await buildAssets(dist);
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

describe('what the browser loads', () => {
  const sizes = (pattern: RegExp) =>
    readdirSync(join(dist, 'assets'))
      .filter((name) => pattern.test(name))
      .map((name) => statSync(join(dist, 'assets', name)).size)
      .reduce((sum, size) => sum + size, 0);

  // what all but these load, and what that loads in turn
  const scriptWithout = (notThere: RegExp): number => {
    const all = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
    const loaded = new Set(all.filter((name) => !/^part-chunk-/.test(name) && !notThere.test(name)));
    for (const name of loaded)
      for (const [, needed = ''] of readFileSync(join(dist, 'assets', name), 'utf8').matchAll(STATIC))
        loaded.add(needed);
    return [...loaded].reduce((sum, name) => sum + statSync(join(dist, 'assets', `${name}.br`)).size, 0);
  };

  // what each kind of page has nothing for, and so never fetches; what sends files comes when somebody turns to a box, the way to sign in
  // when the session has ended
  it.each([
    ['a page of an e-form', /^part-(way-in|captcha|password-|papers|send-box|draw-smaller)/],
    [
      'the step of the papers, until a file may come,',
      /^part-(way-in|captcha|password-|character-count|writing|finding|draw-smaller|send-box)/,
    ],
    [
      'the page of a supplement with its e-form, until a file may come,',
      /^part-(way-in|captcha|password-|finding|draw-smaller|send-box)/,
      58_500,
    ],
    [
      'a page where one registers or signs in',
      /^part-(way-in|writing|papers|send-box|draw-smaller|character-count)/,
    ],
  ])(
    'is on %s at most 15 KB of script, and leaves room for the page in 75 KB',
    (_page, notThere, most = 58_000) => {
      const script = scriptWithout(notThere);
      expect(script).toBeGreaterThan(5_000);
      expect(script).toBeLessThanOrEqual(15_000);
      const fonts = sizes(/^be-vietnam-pro-first-.*\.woff2$/); // the other letters are fetched where they stand
      expect(fonts).toBeLessThanOrEqual(29_000);
      expect(script + fonts + sizes(/^styles.*\.css\.br$/)).toBeLessThanOrEqual(most);
    },
  );

  it('contains nothing of the library that belongs to the British Crown', () => {
    const text = readdirSync(join(dist, 'assets'))
      .filter((name) => /\.(css|js|svg)$/.test(name))
      .map((name) => name + readFileSync(join(dist, 'assets', name), 'utf8'))
      .join('\n');
    expect(text).not.toMatch(/GDS Transport|crest|crown/i);
  });

  // each costs its headers too: a library's helper that every part would fetch, or a part that is cut in pieces
  it('comes in few files', () => {
    const all = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
    expect(all.length).toBeLessThanOrEqual(15);
  });

  it('is named in the manifest, and an unknown name throws', () => {
    const assets = loadAssets(dist);
    expect(assets.url('styles.css')).toMatch(/^\/assets\/styles-[A-Z0-9]{8}\.css$/);
    expect(() => assets.url('nothing.css')).toThrow('nothing.css');
  });
});
