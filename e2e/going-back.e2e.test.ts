import { beforeAll, expect, test } from 'vitest';
import { ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 1280, story: 'going-back' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
const NAME = /Họ, chữ đệm, tên của trẻ/;
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

test('going back after a refused and a corrected form shows the corrected words, and no save puts older ones over them', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  await page.clock.install();
  const address = `/nop-ho-so/${world.drafts.begun}/thong-tin/child`;
  const name = owner.field(NAME);
  const next = () => page.locator('[name=_action][value=next]').press('Enter');
  await owner.go(address);
  await name.fill('LÊ SAI 1');
  await next();
  await page.waitForURL('**?thieu=1**');
  await name.fill('LÊ ĐÚNG');
  await page.locator('[name=_action][value=save]').press('Enter');
  await page.waitForURL('**?da-luu=1');
  await page.goBack();
  expect(await name.inputValue()).toBe('LÊ ĐÚNG');
  await page.goBack();
  expect(await name.inputValue()).toBe('LÊ ĐÚNG');
  await page.waitForSelector('body[data-started]');
  await owner
    .field(/Quê quán/)
    .first()
    .pressSequentially('x');
  await page.clock.runFor(6_000);
  await page.getByText(/Đã lưu lúc/).waitFor();
  await page.reload();
  expect(await name.inputValue()).toBe('LÊ ĐÚNG');
  await page.goForward();
  expect(await name.inputValue()).toBe('LÊ ĐÚNG');
  await owner.leave();
});

test('pressing the button without a network loses no word and no choice', async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  await page.clock.install();
  await owner.go(`/nop-ho-so/${world.drafts.begun}/thong-tin/child`);
  await page.waitForSelector('body[data-started]');
  await page.clock.runFor(2_000); // what sends the form comes after the first view
  await page.waitForSelector('body[data-started]');
  const name = owner.field(NAME);
  const next = page.locator('[name=_action][value=next]');
  const sex = page.locator('[name=childSex]');
  const chosen = () =>
    page.locator('main form[data-autosave]').evaluate((form: HTMLFormElement) => {
      const data = new FormData(form);
      return ['filingFor', 'filingAgency', 'childSex', 'childEthnicity', 'birthPlace.provinceCode'].map((n) =>
        data.get(n),
      );
    });
  if ((await sex.first().getAttribute('type')) === 'radio') await sex.first().check({ force: true });
  await name.fill('LÊ KHÔNG MẠNG');
  const before = await chosen();
  await page.context().setOffline(true);
  await next.press('Enter');
  await page.getByText(/Chưa lưu được: thiết bị đang mất kết nối mạng/).waitFor();
  expect(await name.inputValue()).toBe('LÊ KHÔNG MẠNG');
  expect(await chosen()).toEqual(before);
  await page.context().setOffline(false);
  await page.clock.runFor(6_000);
  await page.getByText(/Đã lưu lúc/).waitFor();
  await page.goto(`${on.served.url}/nop-ho-so/${world.drafts.begun}/thong-tin/child`);
  expect(await name.inputValue()).toBe('LÊ KHÔNG MẠNG');
  expect(await chosen()).toEqual(before);
  await owner.leave();
});

test('without script, going back never puts older words over newer ones', async () => {
  const owner = await ownerOf(world, on.browser, on.served, { ...looks, script: false });
  const { page } = owner;
  const name = owner.field(NAME);
  const save = () => page.locator('[name=_action][value=save]').press('Enter');
  await owner.go(`/nop-ho-so/${world.drafts.begun}/thong-tin/child`);
  await name.fill('LÊ CŨ');
  await save();
  await page.waitForURL('**?da-luu=1');
  await name.fill('LÊ MỚI');
  await save();
  await page.waitForLoadState();
  await page.goBack();
  expect(await name.inputValue()).toBe('LÊ MỚI');
  await save();
  await owner.go(`/nop-ho-so/${world.drafts.begun}/thong-tin/child`);
  expect(await name.inputValue()).toBe('LÊ MỚI');
  await owner.leave();
});
