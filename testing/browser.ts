import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { environment } from './environment.ts';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const unpackLock = join(tmpdir(), 'mot-cua-chromium.lock');
const staleAfter = 60_000;

/**
 * A headless Chromium: the one `CHROMIUM` names, else an installed one, else the one that comes inside an npm package.
 * The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await executable(), args: flags });
}

/** The same with a folder of its own, as a browser on a computer has one: opened again with it, it has what it had. The caller closes it. */
export async function launchLasting(folder: string, o: { baseURL: string }): Promise<BrowserContext> {
  const executablePath = await executable();
  return chromium.launchPersistentContext(folder, { ...o, executablePath, args: flags, locale: 'vi-VN' });
}

/**
 * Waits until the page's scripts have started. Neither the end of loading nor a quiet network means that: on a busy machine a
 * script that has arrived may run much later, and a key that is pressed before has no effect.
 */
export async function started(page: Page): Promise<void> {
  await page.locator('body[data-started]').waitFor({ state: 'attached' });
}

async function executable(): Promise<string> {
  return environment.chromium ?? installed.find((path) => existsSync(path)) ?? (await packaged());
}

/** Unpacks the packaged Chromium once into the temp folder; the lock keeps a second test file from a half-written one. */
async function packaged(): Promise<string> {
  // makes the package bring its own shared libraries instead of asking the system for them
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  await takeLock();
  try {
    const { default: packagedChromium } = await import('@sparticuz/chromium');
    const fonts = join(tmpdir(), 'fonts');
    // it unpacks nothing while its program is there, even when a sweep of the temporary folder has taken the rest
    if (!existsSync(join(fonts, 'fonts.conf'))) rmSync(join(tmpdir(), 'chromium'), { force: true });
    const path = await packagedChromium.executablePath();
    pointToOwnFonts(fonts);
    return path;
  } finally {
    rmdirSync(unpackLock);
  }
}

// The package looks for its fonts in /tmp/fonts whatever the temporary folder is. A Chromium without any font dies on the first
// letter, on every machine where nothing was ever unpacked there.
function pointToOwnFonts(folder: string): void {
  const file = join(folder, 'fonts.conf');
  const settings = readFileSync(file, 'utf8');
  if (!settings.includes(`>${folder}`)) writeFileSync(file, settings.replaceAll('>/tmp/fonts', `>${folder}`));
}

async function takeLock(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(unpackLock);
      return;
    } catch {
      const since = statSync(unpackLock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > staleAfter) rmdirSync(unpackLock);
      await wait(100);
    }
  }
}
