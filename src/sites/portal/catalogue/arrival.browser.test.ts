import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openCitizenSession } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { started } from '#testing/browser.ts';
import { someCitizen } from '#testing/filed.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';

const on = stage(() => openServer({ now: '2026-11-19T09:00:00+07:00' }));

test('a page at which people arrive has in itself every rule of the whole sheet that concerns it, and fetches no sheet first', async () => {
  const { deps, url } = on.served;
  const context = await on.browser.newContext({ locale: 'vi-VN' });
  const page = await context.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(`${request.resourceType()} ${request.url()}`));
  const compare = async (path: string) => {
    await page.goto(url + path);
    await started(page);
    const own = await rulesHere(page, 'document.querySelector("head > style").textContent');
    const whole = await rulesHere(
      page,
      `await (await fetch(${JSON.stringify(deps.assets.url('styles.css'))})).text()`,
    );
    expect(own.length, path).toBeGreaterThan(100);
    expect(own, path).toEqual(whole);
  };
  // of those that cannot be filed here, one
  const codes = await deps.db.many<{ code: string }>(
    sql`select code from procedures where source = 'province' or code = '1.014137' order by code`,
  );
  expect(codes.length).toBeGreaterThan(9);
  const ownCase = '/thu-tuc/1.001193/truong-hop?giay-to-sinh=chung-sinh&tuoi-con-ngay=31/2/2026&nguoi-nop=x';
  for (const path of ['/', '/en/', ownCase, ...codes.map(({ code }) => `/thu-tuc/${code}`)])
    await compare(path);
  expect(fetched.filter((f) => f.startsWith('stylesheet'))).toEqual([]);
  // the next page's sheet comes along, behind everything else
  expect(fetched.filter((f) => f.includes('/assets/styles'))).not.toEqual([]);

  const token = await deps.db.tx(async (tx) =>
    openCitizenSession(tx, deps.clock.now(), await someCitizen(deps), { ip: '127.0.0.1', userAgent: 'test' }),
  );
  await context.addCookies([{ url, name: 'mc_cong', value: token }]);
  await compare('/');
  expect(await page.locator('.mc-account').count()).toBe(1);
  await context.close();
});

/** The rules of a sheet, in its order, that fit an element of the page in any of its states, each with the media it is for. */
async function rulesHere(page: Page, text: string): Promise<string[]> {
  return page.evaluate<string[]>(`(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${text});
    const state = '::?(hover|focus-visible|focus-within|focus|active|link|visited|checked|disabled|before|after|marker|selection)';
    const states = new RegExp(':not\\\\(' + state + '\\\\)|' + state, 'g');
    const fits = (rule) => {
      const anyState = rule.selectorText.replace(states, '').split(/,(?![^(]*\\))/).map((one) => one.trim() || '*').join();
      try { return document.querySelector(anyState) !== null; } catch { return true; }
    };
    const all = (rules, media) => [...rules].flatMap((rule) =>
      rule.selectorText !== undefined ? (fits(rule) ? [media + rule.cssText] : [])
      : rule.cssRules ? all(rule.cssRules, media + (rule.conditionText ?? rule.name ?? '') + ' ')
      : [media + rule.cssText]);
    // a movement or a value of its own concerns the page where one of the rules names it
    const named = [...sheet.cssRules].filter((r) => r instanceof CSSKeyframesRule || r instanceof CSSPropertyRule);
    const plain = all([...sheet.cssRules].filter((r) => !named.includes(r)), '');
    const isNamed = ({ name }) => plain.some((text) => new RegExp('(?<![.\\\\w-])' + name + '(?![\\\\w-])').test(text));
    return [...plain, ...all(named.filter(isNamed), '')];
  })()`);
}
