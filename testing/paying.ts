import { afterAll } from 'vitest';
import { transferStandIn } from '#adapters/payment/transfer-stand-in.ts';
import { vnpayGateway } from '#adapters/payment/vnpay-gateway.ts';
import { type Params, signedQuery } from '#adapters/payment/vnpay-message.ts';
import { vnpayStandIn } from '#adapters/payment/vnpay-stand-in.ts';
import { createApp } from '#app';
import {
  type GatewayStandIn,
  type Order,
  type PaymentGateway,
  type StandInChoice,
  signLines,
  startTransfer,
} from '#domain/payments';
import { Browser } from './browser-client.ts';
import { lateBirthAnswers } from './filed.ts';
import { appWithFilerAndDesk } from './filer-and-desk.ts';
import { owesKnownSum } from './owes-known-sum.ts';
import { posted } from './posted-form.ts';

const OWN = { tmnCode: 'DUNGTHU0', secret: 'a secret of this test and of nobody else' };
const SITE = 'http://cong.test';
/** What banks sign with here. */
const STATEMENT_SECRET = 'another secret of this test alone';

/** The whole server and the stand-in of its gateway, which reach each other without a network; and a filer whose fee is known. */
export async function appAtGateway(now?: string) {
  const t = await appWithFilerAndDesk(now);
  const standIn = vnpayStandIn({
    ...OWN,
    noticeUrl: `${SITE}/bao-co/vnpay`,
    now: t.clock.now,
    send: async (url) => {
      const r = await app.inject({ url: url.slice(SITE.length) });
      return `${r.statusCode} ${r.body}`;
    },
  });
  const gateway = vnpayGateway({
    ...OWN,
    payUrl: `${SITE}/thu-nghiem/vnpay`,
    apiUrl: `${SITE}/thu-nghiem-vnpay/merchant_webapi/api/transaction`,
    post: async (url, body) => {
      const r = await app.inject({ method: 'POST', url: url.slice(SITE.length), payload: body });
      return r.body;
    },
  });
  const bank = transferStandIn({
    secret: STATEMENT_SECRET,
    url: `${SITE}/bao-co/sao-ke`,
    now: t.clock.now,
    send: async (url, body, headers) => {
      const r = await app.inject({ method: 'POST', url: url.slice(SITE.length), payload: body, headers });
      return `${r.statusCode} ${r.body}`;
    },
  });
  const deps = {
    ...t.deps,
    gateways: [gateway] as PaymentGateway[],
    standIn: standIn as GatewayStandIn,
    statementSecret: STATEMENT_SECRET,
    transferStandIn: bank,
  };
  const app = await createApp(deps);
  afterAll(() => app.close());
  return {
    ...t,
    deps,
    app,
    gateway,
    standIn,
    browser: () => new Browser(app),
    /** Files a late birth, has it accepted, and sets its fee. */
    async owing(amount = 15_000): Promise<string> {
      const code = await t.file({ answers: lateBirthAnswers });
      await t.desk.accept(code);
      await owesKnownSum(t.db, code, amount);
      return code;
    },
    /** An order of a dossier that is paid by a transfer. */
    async transferOf(code: string): Promise<Order> {
      const open = await t.own(code);
      return t.db.tx((tx) => startTransfer(tx, { open, now: t.clock.now() }));
    },
    /** What a bank tells, signed as it should be unless told; what it is answered. */
    async tell(told: object | string, o: { secret?: string; seconds?: number } = {}) {
      const body = typeof told === 'string' ? told : JSON.stringify(told);
      const seconds = String(o.seconds ?? Math.floor(t.clock.now().getTime() / 1_000));
      const signature = signLines(o.secret ?? STATEMENT_SECRET, { seconds, body: Buffer.from(body) });
      const headers = { 'x-timestamp': seconds, 'x-signature': signature };
      const r = await app.inject({ method: 'POST', url: '/bao-co/sao-ke', payload: body, headers });
      return { status: r.statusCode, answer: r.json() as Record<string, unknown> };
    },
    /** A notice as VNPAY signs it; what it is answered. */
    async report(p: Params, secret = OWN.secret): Promise<{ RspCode: string; Message: string }> {
      const query = signedQuery({ vnp_TmnCode: OWN.tmnCode, ...p }, secret);
      const r = await app.inject({ url: `/bao-co/vnpay?${query}` });
      return r.json();
    },
  };
}

/** The address of the gateway to which a page leads, as the test's own server takes it; '' where it leads to none. */
export function gatewayOn(html: string): string {
  const address = /href="(http:\/\/cong\.test\/thu-nghiem\/vnpay[^"]*)"/.exec(html)?.[1] ?? '';
  return address.replaceAll('&amp;', '&').replace(SITE, '');
}

/** Chooses what the gateway does, and comes back; what it told, and the page that the person then sees. */
export async function choose(b: Browser, gateway: string, choice: StandInChoice) {
  const fields = Object.fromEntries(posted((await b.get(gateway)).html));
  const done = await b.post('/thu-nghiem/vnpay', { ...fields, 'ket-qua': choice });
  const shown = done.status === 303 ? await b.follow(done) : done;
  if (shown.status !== 200) throw new Error(`the gateway's page: ${shown.status}`);
  const back = /href="http:\/\/localhost:3000((?:\/en)?\/ket-qua-thanh-toan[^"]*)"/.exec(shown.html)?.[1];
  const address = (back ?? '').replaceAll('&amp;', '&');
  return { told: shown.html, address, back: await b.get(address) };
}
