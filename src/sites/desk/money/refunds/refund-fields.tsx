import {
  ACCOUNT_NUMBER,
  type Account,
  bankOf,
  banks,
  type GatewayMoney,
  type RefundWay,
  refundWays,
} from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { vnd } from '#platform/money.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { Select } from '#platform/ui/select.tsx';
import type { SummaryRow } from '#platform/ui/summary-list.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { withoutMarks } from '#platform/without-marks.ts';
import type { C } from '../../../../deps.ts';
import { readText } from '../../dossier/read-text.ts';
import { refundWords as w } from '../../words/refunds.ts';

/** The names of the boxes that say how and to whom money goes back. */
export const WAY = 'cach';
export const WAY_FIELDS = [WAY, 'ngan-hang', 'so-tai-khoan', 'nguoi-nhan'] as const;

/** The boxes that say how and to whom money goes back. @param p.most what may go back through its gateway; undefined where nothing may */
export function WayFields({ c, errors, most, payer }: WayProps) {
  const ways = refundWays.filter((way) => way !== 'gateway' || most !== undefined);
  return (
    <>
      <Radios
        name={WAY}
        label={w.way}
        value={c.form.get(WAY) || ways[0]}
        error={errors[WAY]}
        items={ways.map((value) => ({
          value,
          text: w.ways[value],
          ...(value === 'gateway' ? { hint: w.gatewayHint(vnd(most ?? 0)) } : {}),
          ...(value === 'transfer' ? { reveals: <AccountFields c={c} errors={errors} /> } : {}),
        }))}
        required
      />
      <TextInput
        name="nguoi-nhan"
        label={w.paidTo}
        hint={w.paidToHint}
        value={c.form.has('nguoi-nhan') ? c.form.get('nguoi-nhan') : payer}
        error={errors['nguoi-nhan']}
        required
      />
    </>
  );
}

function AccountFields({ c, errors }: Pick<WayProps, 'c' | 'errors'>) {
  return (
    <>
      <Select
        name="ngan-hang"
        label={w.bank}
        prompt={w.chooseBank}
        value={c.form.get('ngan-hang')}
        error={errors['ngan-hang']}
        items={banks.map((b) => ({ value: b.bin, text: b.name }))}
      />
      <TextInput
        name="so-tai-khoan"
        label={w.account}
        value={c.form.get('so-tai-khoan')}
        error={errors['so-tai-khoan']}
        inputmode="numeric"
        width={20}
      />
    </>
  );
}

/** How and to whom money goes back, as it was filled in; what is wrong with it goes into `errors`. */
export function readWay(c: C, errors: FieldErrors, offered: Pick<WayProps, 'most' | 'payer'>): ReadWay {
  const way = c.form.oneOf(WAY, w.ways);
  if (!way || (way === 'gateway' && offered.most === undefined)) errors[WAY] = w.needWay;
  const typed = readText(c, 'nguoi-nhan', 200, errors);
  const paidTo = way === 'gateway' ? typed || offered.payer : typed;
  if (way && !/\p{L}/u.test(paidTo)) errors['nguoi-nhan'] ??= w.needPaidTo;
  const account = { bank: c.form.get('ngan-hang'), number: withoutMarks(c.form.get('so-tai-khoan')) };
  if (way === 'transfer') {
    if (!bankOf(account.bank)) errors['ngan-hang'] = w.needBank;
    if (!ACCOUNT_NUMBER.test(account.number)) errors['so-tai-khoan'] = w.needAccount;
  }
  return { way: way ?? 'cash', paidTo, ...(way === 'transfer' ? { account } : {}) };
}

/** How and to whom money goes back, to be read once more. */
export function wayRows({ way, paidTo, account }: ReadWay): SummaryRow[] {
  return [
    { name: w.way, value: w.ways[way] },
    ...(account ? [{ name: w.account, value: accountText(account) }] : []),
    { name: w.paidTo, value: paidTo },
  ];
}

export function accountText({ bank, number }: Account): string {
  return `${number}, ${bankOf(bank)?.name ?? bank}`;
}

/** What of a fee may go back at once through the gateway by which it came, and who paid it. */
export function throughGateway(money: readonly GatewayMoney[]): { most: number; payer: string } | undefined {
  const [first] = money.filter((m) => m.left > 0).toSorted((a, b) => b.left - a.left);
  return first && { most: first.left, payer: first.payerName };
}

export interface ReadWay {
  way: RefundWay;
  paidTo: string;
  account?: Account | undefined;
}

interface WayProps {
  c: C;
  errors: FieldErrors;
  /** The most that may go back through the gateway by which it came, in whole đồng; undefined where nothing may. */
  most: number | undefined;
  /** Who paid. */
  payer: string;
}
