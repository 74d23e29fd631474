import { afterAll } from 'vitest';
import { vnpayGateway } from '#adapters/payment/vnpay-gateway.ts';
import { type Params, signedQuery } from '#adapters/payment/vnpay-message.ts';
import { vnpayStandIn } from '#adapters/payment/vnpay-stand-in.ts';
import { createApp } from '#app';
import type { GatewayStandIn, PaymentGateway, StandInChoice } from '#domain/payments';
import { Browser } from './browser-client.ts';
import { lateBirthAnswers } from './filed.ts';
import { appWithFilerAndDesk } from './filer-and-desk.ts';
import { owesKnownSum } from './owes-known-sum.ts';
import { posted } from './posted-form.ts';

const OWN = { tmnCode: 'DUNGTHU0', secret: 'a secret of this test and of nobody else' };
const SITE = 'http://cong.test';

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
  const deps = { ...t.deps, gateways: [gateway] as PaymentGateway[], standIn: standIn as GatewayStandIn };
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
