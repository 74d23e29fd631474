import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const get = (url: string) => t.browser().get(url);

describe('the home page', () => {
  it('answers in one glance: search, six doors, life events, who one is, figures, centres', async () => {
    const { status, html } = await get('/');
    expect(status).toBe(200);
    expect(html).toContain('Ông/Bà cần làm thủ tục gì?');
    expect(html.match(/class="mc-door( |")/g)).toHaveLength(6);
    expect(html.match(/class="mc-event"/g)).toHaveLength(13);
    expect(html.match(/class="mc-audience__door"/g)).toHaveLength(4);
    expect(html).toContain('hồ sơ đã nhận');
    expect(html).toContain('01 Quảng trường Trung tâm');
  });

  it('has no dead link', async () => {
    const { html } = await get('/');
    const doors = [...html.matchAll(/<a class="mc-(?:door|event|audience__door)[^>]*href="([^"]+)"/g)].map(
      (m) => m[1] ?? '',
    );
    expect(doors.length).toBeGreaterThan(20);
    for (const door of doors)
      expect([200, 303], door).toContain((await get(door.replaceAll('&amp;', '&'))).status);
  });

  it('is cached for people who are not signed in, sets no cookie, and names its canonical address', async () => {
    const first = await get('/');
    expect(first.headers['set-cookie']).toBeUndefined();
    expect(t.deps.pages.get('/')).toBeDefined();
    expect(first.html).toMatch(/<link rel="canonical" href="http[^"]+\/"/);
    expect(first.html).toMatch(/<meta name="description" content="[^"]{40,}/);
  });
});
