import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, started } from '#testing/browser.ts';
import { type Hand, MOTHER_BEGINS, motherFilesABirth } from '#testing/story/mothers-filing.ts';
import { PORTAL_COOKIE } from '../src/sites/portal/portal-cookie.ts';
import { atMost, type Bench, forInformation } from './bench.ts';
import { DECIDE_S, KEY_S, keysOf, PHOTOGRAPH_S, PRESS_S } from './hand-pace.ts';
import { startInFolder } from './processes.ts';
import { signedIn, withDeps } from './signed-in.ts';
import { slowPhone } from './slow-phone.ts';

/**
 * How long a mother with an account takes to register a birth on a slow phone: each page's coming is measured, from the press to the
 * moment at which its scripts have started; what her hand and head take is reckoned (`hand-pace.ts`). Reading is not in it.
 */
export const filingTimeBench: Bench = {
  name: 'filing-time',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'mot-cua-filing-'));
    const program = await startInFolder(folder);
    let browser: Browser | undefined;
    try {
      browser = await launchBrowser();
      const value = await withDeps(folder, signedIn);
      const page = await slowPhone(browser);
      await page.context().addCookies([{ url: program.url, name: PORTAL_COOKIE, value }]);
      const spent: Spent = { waitingS: 0, handS: 0, presses: 0, keys: 0 };
      await waitFor(page, spent, () => page.goto(program.url + MOTHER_BEGINS, { waitUntil: 'load' }));
      await motherFilesABirth(timedHand(page, spent), daysAgo(10));
      return [
        atMost('filing a birth registration', (spent.waitingS + spent.handS) / 60, 'minutes', 3),
        atMost('filing: presses besides typing', spent.presses, '', 25),
        forInformation('filing: keys typed', spent.keys, ''),
        forInformation('filing: of its time, waiting for pages', spent.waitingS, 's'),
      ];
    } finally {
      await browser?.close();
      await program.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function daysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000);
  return new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' }).format(day);
}

function timedHand(page: Page, spent: Spent): Hand {
  const main = page.getByRole('main');
  const press = async (act: () => Promise<unknown>, extraS = 0) => {
    spent.presses += 1;
    spent.handS += DECIDE_S + PRESS_S + extraS;
    await act();
  };
  return {
    page,
    press: (name) => {
      const both = main.getByRole('button', { name }).or(main.getByRole('link', { name }));
      const visible = both.and(page.locator(':not([tabindex="-1"])')).filter({ visible: true });
      return press(() =>
        waitFor(page, spent, async () => {
          const arrived = page.waitForNavigation({ waitUntil: 'load' });
          await visible.first().click();
          await arrived;
        }),
      );
    },
    choose: (question, answer) =>
      press(() => page.getByRole('group', { name: question }).getByLabel(answer).first().check()),
    pick: (list, label) => press(() => list.selectOption({ label })),
    tick: (box) => press(() => box.check()),
    attach: (box, file) =>
      press(
        () =>
          waitFor(page, spent, async () => {
            await box.locator('input[type=file]').setInputFiles(file);
            await box.getByRole('link', { name: file.name }).waitFor();
          }),
        PHOTOGRAPH_S,
      ),
    async type(label, text) {
      const keys = keysOf(text);
      spent.keys += keys;
      spent.handS += DECIDE_S + PRESS_S + keys * KEY_S;
      const boxes = page.getByLabel(label).and(page.locator('input, select, textarea'));
      await boxes.filter({ visible: true }).first().fill(text);
    },
    at: (heading) => page.getByRole('heading', { level: 1, name: heading }).waitFor(),
  };
}

async function waitFor(page: Page, spent: Spent, act: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await act();
  await started(page);
  spent.waitingS += (performance.now() - began) / 1000;
}

interface Spent {
  waitingS: number;
  handS: number;
  presses: number;
  keys: number;
}
