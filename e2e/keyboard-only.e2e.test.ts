import { beforeAll, expect, test } from 'vitest';
import { ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import type { Visitor } from '#testing/story/visit.ts';
import { makeWorld } from '#testing/story/world.ts';

const MOST_TABS = 60;
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let v: Visitor;

beforeAll(async () => {
  v = await ownerOf(await makeWorld(on.served.deps), on.browser, on.served, {
    width: 1280,
    story: 'keyboard',
  });
});

test('with the keyboard alone a suggestion is chosen, a draft begun, and one of its steps answered', async () => {
  const { keyboard } = v.page;
  await v.go('/');
  await tabTo('INPUT', /./);
  await keyboard.type('ho chieu');
  await v.page.getByRole('option').first().waitFor();
  await keyboard.press('ArrowDown');
  await enter();
  await v.sees('1.001456');
  await tabTo('A', /Nộp hồ sơ trực tuyến/);
  await enter();
  await tabTo('BUTTON', /Bắt đầu khai hồ sơ/);
  await enter();
  await v.at('Người nộp và nơi tiếp nhận');
  await tabTo('INPUT', /Cho chính mình/);
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  await tabTo('BUTTON', /^Tiếp tục/);
  await enter();
  await v.at('Người đề nghị cấp hộ chiếu');
  await tabTo('BUTTON', /^Liên hệ, nơi ở và nghề nghiệp/);
  await enter();
  await v.at('Liên hệ, nơi ở và nghề nghiệp');
  await tabTo('INPUT', /Nghề nghiệp/);
  await keyboard.type('Giáo viên');
  await tabTo('BUTTON', /^Lưu lại/);
  await enter();
  expect(await v.field(/Nghề nghiệp/).inputValue()).toBe('Giáo viên');
  await v.leave();
});

/** Presses Tab until the focus is on such an element; checks that the focus is always visible. */
async function tabTo(tag: string, name: RegExp): Promise<void> {
  for (let i = 0; i < MOST_TABS; i++) {
    await v.page.keyboard.press('Tab');
    const at = await v.page.evaluate(() => {
      const { document, getComputedStyle } = globalThis as unknown as Focus;
      const e = document.activeElement;
      const style = getComputedStyle(e);
      const words =
        [...(e.labels ?? [])].map((l) => l.textContent).join() ||
        e.textContent ||
        e.getAttribute('aria-label') ||
        '';
      const marked =
        style.outlineStyle !== 'none' ||
        style.boxShadow !== 'none' ||
        style.backgroundColor !== 'rgba(0, 0, 0, 0)';
      return { tag: e.tagName, words: words.trim(), marked };
    });
    expect(at.marked || at.tag === 'INPUT', `the focus on ${at.tag} “${at.words}” cannot be seen`).toBe(true);
    if (at.tag === tag && name.test(at.words || '-')) return;
  }
  throw new Error(`no ${tag} ${name} within ${MOST_TABS} tabs of ${v.page.url()}`);
}

async function enter(): Promise<void> {
  const arrived = v.page.waitForNavigation({ waitUntil: 'load' });
  await v.page.keyboard.press('Enter');
  await arrived;
  await v.look();
}

interface Focus {
  document: { activeElement: Focused };
  getComputedStyle(e: Focused): { outlineStyle: string; boxShadow: string; backgroundColor: string };
}

interface Focused {
  tagName: string;
  textContent: string | null;
  labels?: Iterable<{ textContent: string | null }>;
  getAttribute(name: string): string | null;
}
