import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoCodes } from '#domain/accounts';
import { sendNotice } from '#domain/notices';
import { lettersTo } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { DEMO_PASSWORD } from '../../seed.ts';
import { trialDoor } from './trial.routes.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  const at = t.clock.now();
  await t.db.tx(async (tx) => {
    await sendNotice(tx, t.deps.keys, {
      at,
      channel: 'sms',
      kind: 'x',
      to: '0912345678',
      body: 'Tin thứ nhất',
    });
    await sendNotice(tx, t.deps.keys, {
      at: new Date(at.getTime() + 1000),
      channel: 'email',
      kind: 'x',
      to: 'an@example.com',
      subject: 'Thư <b>thứ hai</b>',
      body: 'Dòng một\n<script>alert(1)</script>',
      attachments: [{ name: 'giay.pdf', type: 'application/pdf', bytes: Buffer.alloc(3000) }],
    });
  });
  await lettersTo(t, '');
});
afterAll(() => t.close());

describe('the mailbox', () => {
  test('shows the messages sent, newest first and escaped', async () => {
    const { html } = await t.browser().get('/thu-nghiem/hop-thu');
    expect(html.indexOf('Dòng một')).toBeGreaterThan(0);
    expect(html.indexOf('Dòng một')).toBeLessThan(html.indexOf('Tin thứ nhất'));
    expect(html).toContain('giay.pdf (3 KB)');
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<b>thứ hai');
  });

  test('shows what came last first, also when the clock was moved back in between', async () => {
    const send = async (at: string, body: string) => {
      await t.db.tx((tx) =>
        sendNotice(tx, t.deps.keys, { at: new Date(at), channel: 'sms', kind: 'x', to: '0900111222', body }),
      );
      await lettersTo(t, '');
    };
    await send('2027-03-01T09:00:00+07:00', 'Gửi khi đồng hồ đã chỉnh tới năm sau');
    await send('2026-11-19T09:05:00+07:00', 'Gửi sau khi về giờ thật');
    const { html } = await t.browser().get('/thu-nghiem/hop-thu?den=0900111222');
    const [ahead, back] = [html.indexOf('đã chỉnh tới năm sau'), html.indexOf('sau khi về giờ thật')];
    expect(Math.min(ahead, back)).toBeGreaterThan(0);
    expect(back).toBeLessThan(ahead);
  });

  test('answers in JSON to a client that accepts it', async () => {
    const response = await t.browser().get('/thu-nghiem/hop-thu?den=an@', { accept: 'application/json' });
    expect(response.json().items).toEqual([
      expect.objectContaining({
        channel: 'email',
        to: 'an@example.com',
        body: 'Dòng một\n<script>alert(1)</script>',
      }),
    ]);
  });

  test('finds messages by a part of the recipient, and says so when there are none', async () => {
    const b = t.browser();
    expect((await b.get('/thu-nghiem/hop-thu?den=345')).html).toContain('Tin thứ nhất');
    expect((await b.get('/thu-nghiem/hop-thu?den=345')).html).not.toContain('Dòng một');
    const none = await b.get(`/thu-nghiem/hop-thu?den=${encodeURIComponent("%' or 1=1 --")}`);
    expect(none.html).toContain('Chưa có thư nào gửi đến');
  });

  test('shows the current code of every officer, and which officers have to enrol', async () => {
    const codes = await demoCodes(t.db, t.deps.keys, t.clock.now());
    expect(codes.filter((o) => !o.code).map((o) => o.username)).toEqual(['canbo.tinh2']);
    const { officers } = (
      await t.browser().get('/thu-nghiem/hop-thu', { accept: 'application/json' })
    ).json();
    expect(officers).toHaveLength(codes.length);
    expect(officers.find((o: { username: string }) => o.username === 'quantri').code).toMatch(/^\d{6}$/);
  });
});

describe('the index', () => {
  test('links the mailbox and the gallery, and names the accounts with the password that works', async () => {
    const b = t.browser();
    const { html } = await b.get('/thu-nghiem');
    expect(html).toContain(DEMO_PASSWORD);
    expect(html).toContain('099194000121');
    expect(html).toContain('canbo.anphu1');
    for (const href of ['/thu-nghiem/hop-thu', '/thu-nghiem/giao-dien']) {
      expect(html).toContain(`href="${href}"`);
      expect((await b.get(href)).status).toBe(200);
    }
  });
});

test('the door of the demo cannot be opened in production', () => {
  expect(() => trialDoor({ ...t.deps, config: { ...t.deps.config, mode: 'production' } })).toThrow(
    'demo only',
  );
});
