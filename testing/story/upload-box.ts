import type { CDPSession, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE_MS } from './visit.ts';

const SLOW_UPLOAD = 200_000;

/** The upload box of one paper, as somebody at a browser with script uses it. */
export function uploadBox(page: Page, box: Locator) {
  // one for the page: what another of them narrowed stays narrow
  let network: Promise<CDPSession> | undefined;
  const connection = async (o: { offline: boolean; uploadThroughput: number }) => {
    network ??= page.context().newCDPSession(page);
    await (await network).send('Network.emulateNetworkConditions', {
      latency: 0,
      downloadThroughput: -1,
      ...o,
    });
  };
  const line = (name: string) =>
    box.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
  return {
    choose: (name: string, buffer: Buffer, mimeType = 'application/pdf') =>
      box.locator('input[type=file]').setInputFiles({ name, mimeType, buffer }),
    /** The line of a file that the server has. */
    line,
    async remove(name: string) {
      await line(name).getByRole('button', { name: /^Xóa/ }).click();
      await box.getByText(`Đã xóa ${name}.`).waitFor();
    },
    /** Sends what `choose` chooses over a slow connection, which breaks in the middle of it. */
    async lose(choose: () => Promise<void>) {
      await connection({ offline: false, uploadThroughput: SLOW_UPLOAD });
      await choose();
      const sent = () => box.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value);
      await expect.poll(sent, { timeout: PATIENCE_MS }).toBeGreaterThan(0);
      await connection({ offline: true, uploadThroughput: 0 });
      await box.getByRole('alert').getByText('mất kết nối').waitFor();
    },
    comesBack: () => connection({ offline: false, uploadThroughput: -1 }),
  };
}

/** Holds what the page sends to these addresses until the returned function is called. */
export async function held(page: Page, addresses: string): Promise<() => void> {
  const released = Promise.withResolvers<void>();
  await page.route(addresses, async (route) => {
    await released.promise;
    await route.continue();
  });
  return released.resolve;
}
