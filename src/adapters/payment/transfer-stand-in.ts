import { randomInt } from 'node:crypto';
import { signLines, type Told, type TransferMade, type TransferStandIn } from '#domain/payments';

const WRONG_BY = 1_000;
const TIMEOUT_MS = 15_000;

/** The bank of a demo: it tells of transfers as `docs/operate/statements.md` says. The config refuses it in production. */
export function transferStandIn(o: StandInOptions): TransferStandIn {
  const tell = async (lines: Line[], secret = o.secret): Promise<Told> => {
    const [first] = lines;
    const body = JSON.stringify({
      account: first?.account,
      lines: lines.map(({ account: _, ...line }) => line),
    });
    const seconds = String(Math.floor(o.now().getTime() / 1_000));
    const signature = signLines(secret, { seconds, body: Buffer.from(body) });
    const answer = await (o.send ?? send)(o.url, body, {
      'x-timestamp': seconds,
      'x-signature': signature,
    }).catch((e: unknown) => String(e));
    return { query: body, answer };
  };
  return {
    async act(transfer, choice) {
      const line = lineOf(transfer, o.now());
      switch (choice) {
        case 'pay':
          return [await tell([line])];
        case 'among-words':
          return [
            await tell([{ ...line, memo: `MBVCB.${randomInt(1e9)}.${line.memo.toLowerCase()}.CT tu 0711` }]),
          ];
        case 'wrong-amount':
          return [await tell([{ ...line, amount: line.amount + WRONG_BY }])];
        case 'no-code':
          return [await tell([{ ...line, memo: `${transfer.payer} nop le phi` }])];
        case 'told-twice':
          return [await tell([line]), await tell([line])];
        case 'twice':
          return [await tell([line]), await tell([{ ...line, reference: newReference() }])];
        case 'forged':
          return [await tell([line], `${o.secret}x`)];
      }
    },
  };
}

function lineOf({ bank, number, amount, memo, payer }: TransferMade, now: Date): Line {
  return {
    account: { bank, number },
    reference: newReference(),
    bookedAt: now.toISOString(),
    amount,
    memo,
    payer,
  };
}

function newReference(): string {
  return `FT${randomInt(1e9, 1e10)}`;
}

async function send(url: string, body: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return `${response.status} ${await response.text()}`;
}

interface Line {
  account: { bank: string; number: string };
  reference: string;
  bookedAt: string;
  amount: number;
  memo: string;
  payer: string;
}

interface StandInOptions {
  secret: string;
  /** Where statements are told. */
  url: string;
  now: () => Date;
  /** Sends it and gives the answer; over HTTP unless told. */
  send?: (url: string, body: string, headers: Record<string, string>) => Promise<string>;
}
