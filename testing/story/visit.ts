import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { languageOf } from '#platform/http/address-language.ts';
import { started } from '../browser.ts';
import { environment } from '../environment.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// a desktop screen and a telephone; the narrowest is what remains of a desktop's width when the page is enlarged four times (WCAG
// 1.4.10)
const WIDTHS = [1280, 360];
const NARROWEST = 320;
// what differs each time the same page is shown
const ONCE_ONLY =
  /(?:name="(?:_csrf|_key|captchaToken)" value|(?:src|data-captcha-[a-z]+)="[^"]*\?the)="?[^"]*"/g;
// the pages that were looked at in this run: the same page, word for word, is looked at once
const LOOKED = new Set<string>();
const SHOTS = environment.shots;
// for what never comes: on a busy machine a page may take twenty times as long as on a quiet one
export const PATIENCE_MS = 60_000;

/**
 * Somebody at a browser. Every page that they pass is checked (`look`); links, buttons and fields are found by the words on the
 * page.
 */
export async function visitor(browser: Browser, o: VisitOptions): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: o.width, height: 900 },
    baseURL: o.url,
    locale: 'vi-VN',
    javaScriptEnabled: o.script ?? true,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return new Visitor(context, await context.newPage(), o);
}

export class Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Whether script runs in this browser. */
  readonly scripted: boolean;
  readonly #o: VisitOptions;
  readonly #wrong: string[] = [];
  #shot = 0;
  /** Where a page without script is looked at: the same markup in a browser in which the looking can run. */
  #scriptedCopy: Page | undefined;

  constructor(context: BrowserContext, page: Page, o: VisitOptions) {
    this.context = context;
    this.page = page;
    this.#o = o;
    this.scripted = o.script ?? true;
    page.on('pageerror', (e) => this.#wrong.push(`error: ${e.message}`));
    page.on('console', (m) => {
      if (m.type() === 'error' && !/status of 4(22|09)/.test(m.text()))
        this.#wrong.push(`console: ${m.text()}`);
    });
    page.on('requestfailed', (r) => {
      if (!/ERR_ABORTED/.test(r.failure()?.errorText ?? ''))
        this.#wrong.push(`failed: ${r.url()} ${r.failure()?.errorText}`);
    });
    page.on('response', (r) => {
      if (r.status() >= 400 && ![409, 422].includes(r.status()))
        this.#wrong.push(`${r.status()}: ${r.url()}`);
    });
  }

  async go(path: string): Promise<void> {
    await this.page.goto(path, { waitUntil: 'load' });
    await this.look();
  }

  /** Presses the link or button of this name and looks at the page that comes. */
  async press(name: string | RegExp, within: Locator = this.page.locator('body')): Promise<void> {
    await this.follow(this.#named(name, within));
  }

  async follow(what: Locator): Promise<void> {
    const arrived = this.page.waitForNavigation({ waitUntil: 'load', timeout: 2 * PATIENCE_MS });
    arrived.catch(() => {}); // when the press itself fails, that is the failure to report
    await what.first().click();
    await arrived;
    await this.look();
  }

  #named(name: string | RegExp, within: Locator): Locator {
    const exact = typeof name === 'string';
    const both = within.getByRole('button', { name, exact }).or(within.getByRole('link', { name, exact }));
    // without the buttons that only catch the Enter key
    return both.and(this.page.locator(':not([tabindex="-1"])')).filter({ visible: true });
  }

  async type(label: string | RegExp, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  field(label: string | RegExp): Locator {
    const controls = this.page.getByLabel(label).and(this.page.locator('input, select, textarea'));
    return controls.filter({ visible: true }).first();
  }

  /** Chooses an answer to a question that has a few. */
  async choose(question: string | RegExp, answer: string | RegExp): Promise<void> {
    await this.page.getByRole('group', { name: question }).getByLabel(answer).first().check();
  }

  /** The page whose heading says this. */
  async at(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Checks the page as it stands: everybody can use it, nothing is cut off, and nothing failed on it. */
  async look(): Promise<void> {
    const { page } = this;
    const where = new URL(page.url()).pathname;
    if (this.scripted) await started(page);
    expect(this.#wrong, where).toEqual([]);
    const words = (await page.content()).replace(ONCE_ONLY, '');
    if (LOOKED.has(words)) return;
    LOOKED.add(words);
    const seen = this.scripted ? page : await this.#copyWithScript();
    const facts = await seen.evaluate(() => {
      const { document } = globalThis as unknown as { document: Doc };
      return {
        lang: document.documentElement.lang,
        headings: document.querySelectorAll('h1').length,
        title: document.title,
        main: document.querySelectorAll('main').length,
      };
    });
    expect(facts, where).toMatchObject({ lang: languageOf(where), headings: 1, main: 1 });
    expect(facts.title.length, where).toBeGreaterThan(5);
    await seen.evaluate(AXE);
    for (const width of [this.#o.width, ...WIDTHS.filter((w) => w !== this.#o.width)]) {
      await seen.setViewportSize({ width, height: 900 });
      expect(await violations(seen), `axe at ${where}, ${width} px`).toEqual([]);
      expect(await sideways(seen), `${where} at ${width} px scrolls sideways`).toEqual([]);
      await this.#keep(seen, where, width);
    }
    await seen.setViewportSize({ width: NARROWEST, height: 900 });
    expect(await sideways(seen), `${where} at ${NARROWEST} px scrolls sideways`).toEqual([]);
    await seen.setViewportSize({ width: this.#o.width, height: 900 });
    expect(this.#wrong, where).toEqual([]);
  }

  /** Ignores the failures that the test is about to cause on purpose. */
  async forgive(f: () => Promise<void>): Promise<void> {
    await f();
    this.#wrong.length = 0;
  }

  /** For whoever mends a broken test. */
  async picture(name: string): Promise<void> {
    if (SHOTS)
      await this.page.screenshot({ path: join(SHOTS, `${this.#o.story}-${name}.png`), fullPage: true });
  }

  async #copyWithScript(): Promise<Page> {
    if (!this.#scriptedCopy) {
      const context = await this.context
        .browser()
        ?.newContext({ viewport: { width: this.#o.width, height: 900 }, baseURL: this.#o.url });
      if (!context) throw new Error('no browser');
      this.#scriptedCopy = await context.newPage();
    }
    const html = (await this.page.content()).replace(/<script\b[^>]*><\/script>/g, '');
    await this.#scriptedCopy.unrouteAll();
    const url = this.page.url();
    await this.#scriptedCopy.route(url, (r) =>
      r.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await this.#scriptedCopy.goto(url, { waitUntil: 'load' });
    return this.#scriptedCopy;
  }

  async #keep(seen: Page, where: string, width: number): Promise<void> {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    const slug =
      where
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
        .replace(/\W+/g, '-')
        .replace(/^-|-$/g, '') || 'home';
    if (width === this.#o.width) this.#shot += 1;
    const nth = String(this.#shot).padStart(2, '0');
    await seen.screenshot({
      path: join(SHOTS, `${this.#o.story}-${nth}-${slug}-${width}.png`),
      fullPage: true,
    });
  }

  async leave(): Promise<void> {
    await this.#scriptedCopy?.context().close();
    await this.context.close();
  }
}

function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: found } = await axe.run();
    return found.map(
      (v) =>
        `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} (${n.failureSummary.replace(/\s+/g, ' ')})`).join(', ')}`,
    );
  });
}

// the elements that stick out of a page that is wider than its window
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { document } = globalThis as unknown as { document: Doc };
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const outside = [...document.querySelectorAll('body *:not(svg, svg *)')].filter(
      (e) => e.getBoundingClientRect().right > width + 1,
    );
    return outside
      .slice(0, 5)
      .map((e) => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`);
  });
}

interface VisitOptions {
  url: string;
  width: number;
  /** The name under which its screenshots are saved. */
  story: string;
  script?: boolean;
}

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
}

// what these tests use of the browser's DOM; on this side there is none
interface Doc {
  title: string;
  documentElement: { lang: string; clientWidth: number; scrollWidth: number };
  querySelectorAll(s: string): ArrayLike<Box> & Iterable<Box>;
}

interface Box {
  tagName: string;
  className: string;
  getBoundingClientRect(): { right: number };
}
