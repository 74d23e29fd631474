import { beforeAll, expect, test } from 'vitest';
import { samplePdf } from '#testing/sample-files.ts';
import { officerIn } from '#testing/story/enter.ts';
import { uploadBy } from '#testing/story/filing.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 1280, story: 'beside-a-file' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
// the same file is not taken twice
const PAGES = { 'mot.pdf': 2, 'hai.pdf': 3, 'ba.pdf': 4 };
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

for (const script of [true, false])
  test(`an officer adds and removes papers of a result and keeps what was typed beside them, ${script ? 'with' : 'without'} script`, async () => {
    const code = world.dossiers.approved;
    const officer = await officerIn('canbo.anphu2', on.browser, on.served, { ...looks, script });
    const { page } = officer;
    const [number, note] = [page.locator('[name=number]'), page.locator('[name=note]')];
    const typed = async () => [await number.inputValue(), await note.inputValue()];
    const paper = async (name: keyof typeof PAGES) => ({
      name,
      mimeType: 'application/pdf',
      buffer: await samplePdf(PAGES[name]),
    });
    const box = page.locator('[data-upload]');
    const second = script ? 'hai.pdf' : 'ba.pdf';
    await officer.go(`/can-bo/ho-so/${code}/ket-qua`);
    await number.fill('12/2026');
    await note.fill('Đã ký, chờ đóng dấu');
    const words = await typed();
    await uploadBy(officer, box, await paper('mot.pdf'));
    expect(await typed()).toEqual(words);
    await box.getByRole('button', { name: /Xóa.*mot\.pdf/ }).click();
    await box.getByRole('link', { name: 'mot.pdf' }).waitFor({ state: 'detached' });
    expect(await typed()).toEqual(words);
    const broken = { name: 'hong.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF') };
    await box.locator('input[type=file]').setInputFiles(broken);
    await box.getByRole('button', { name: 'Tải lên' }).click();
    await box.locator('.govuk-error-message, [role=alert]').first().waitFor();
    expect(await typed()).toEqual(words);
    await uploadBy(officer, box, await paper(second));
    expect(await typed()).toEqual(words);
    if (!script) {
      // each answer has an address of its own: going back shows the newest words, not a page that is gone
      await page.goBack();
      expect(await number.inputValue()).toBe('12/2026');
      await page.goForward();
      expect(await typed()).toEqual(words);
      await box.getByRole('button', { name: new RegExp(`Xóa.*${second}`) }).click();
      await page.waitForLoadState();
      expect(await page.getByText(second).count()).toBe(0);
    }
    await officer.leave();
  });
