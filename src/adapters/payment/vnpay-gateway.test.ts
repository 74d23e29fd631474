import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Order } from '#domain/payments';
import { vnpayGateway } from './vnpay-gateway.ts';
import {
  plainInfo,
  readSigned,
  readStamp,
  SIGNED,
  signedQuery,
  signedValues,
  stampOf,
} from './vnpay-message.ts';

const SECRET = 'SECRETKEYOFATESTANDOFNOBODYELSE0';
const NOW = new Date('2026-11-19T09:00:05+07:00');
const options = { tmnCode: 'MOTCUA01', secret: SECRET, payUrl: 'https://pay.test/vpcpay.html', apiUrl: 'x' };
const gateway = vnpayGateway(options);
const order: Order = {
  ownerAgencyId: '00000000-0000-7000-8000-000000000001',
  id: '00000000-0000-7000-8000-000000000002',
  dossierId: '00000000-0000-7000-8000-000000000003',
  code: 'H99.21.01-261119-0001',
  reference: 'TT261119ABCDEF0123456789',
  gateway: 'vnpay',
  lines: [],
  amount: 15_000,
  payerName: 'LÊ MINH ANH',
  state: 'pending',
  seq: 2,
  createdAt: NOW,
  expiresAt: new Date('2026-11-19T09:15:05+07:00'),
  asked: 0,
  askAt: NOW,
  cameBackAt: null,
};
const hmac = (text: string) => createHmac('sha512', SECRET).update(text).digest('hex');

describe('the address of the payment page', () => {
  const address = gateway.payAddress(order, {
    returnTo: 'https://cong.test/ket-qua-thanh-toan/H99.21.01-261119-0001',
    ip: '10.1.2.3',
    language: 'vi',
    about: 'Thanh toán lệ phí cho hồ sơ H99.21.01-261119-0001',
  });

  test('has what the vendor asks for, in alphabetical order, a hundredfold, without marks, in the time of Việt Nam', () => {
    const [at, query = ''] = address.split('?');
    expect(at).toBe('https://pay.test/vpcpay.html');
    expect(query.replace(/&vnp_SecureHash=.*/, '')).toBe(
      [
        'vnp_Amount=1500000',
        'vnp_Command=pay',
        'vnp_CreateDate=20261119090005',
        'vnp_CurrCode=VND',
        'vnp_ExpireDate=20261119091505',
        'vnp_IpAddr=10.1.2.3',
        'vnp_Locale=vn',
        'vnp_OrderInfo=Thanh+toan+le+phi+cho+ho+so+H99+21+01+261119+0001',
        'vnp_OrderType=other',
        'vnp_ReturnUrl=https%3A%2F%2Fcong.test%2Fket-qua-thanh-toan%2FH99.21.01-261119-0001',
        'vnp_TmnCode=MOTCUA01',
        'vnp_TxnRef=TT261119ABCDEF0123456789',
        'vnp_Version=2.1.0',
      ].join('&'),
    );
  });

  test('is signed with HMAC-SHA512 over exactly that, and has neither the secret nor the kind of its hash', () => {
    const [, signed = '', hash] = /\?(.*)&vnp_SecureHash=([0-9a-f]{128})$/.exec(address) ?? [];
    expect(hash).toBe(hmac(signed));
    expect(address).not.toContain(SECRET);
    expect(address).not.toContain('vnp_SecureHashType');
  });
});

describe('a notice', () => {
  const params = {
    vnp_TmnCode: 'MOTCUA01',
    vnp_Amount: '1500000',
    vnp_TxnRef: order.reference,
    vnp_TransactionNo: '14226112',
    vnp_ResponseCode: '00',
    vnp_TransactionStatus: '00',
    vnp_PayDate: '20261119090112',
    vnp_OrderInfo: 'Thanh toan (le phi) cho *ho so*',
  };
  const read = (p: Record<string, string>) => gateway.readNotice(signedQuery({ ...params, ...p }, SECRET));

  test('is of money that came only when both codes say so', () => {
    expect(read({})).toEqual({
      reference: order.reference,
      fate: 'received',
      amount: 15_000,
      isExact: true,
      transaction: '14226112',
      paidAt: new Date('2026-11-19T09:01:12+07:00'),
      code: '00',
    });
    expect(read({ vnp_TransactionStatus: '02' })?.fate).toBe('failed');
    expect(read({ vnp_TransactionStatus: '' })?.fate).toBe('failed');
    expect(read({ vnp_ResponseCode: '24' })?.fate).toBe('failed');
    expect(read({ vnp_ResponseCode: '07', vnp_TransactionStatus: '07' })?.fate).toBe('suspected');
    expect(read({ vnp_ResponseCode: '00', vnp_TransactionStatus: '07' })?.fate).toBe('suspected');
    for (const code of ['09', '10', '11', '12', '13', '24', '51', '65', '75', '79', '99'])
      expect(read({ vnp_ResponseCode: code, vnp_TransactionStatus: '02' })).toMatchObject({
        fate: 'failed',
        code,
      });
  });

  // whoever is to pay holds an address that we have signed with the same secret
  describe('is not made of our own request to pay', () => {
    const [, request = ''] = gateway
      .payAddress(order, { returnTo: 'https://cong.test/x', ip: '10.1.2.3', language: 'vi', about: 'x' })
      .split('?');
    const told = ['vnp_ResponseCode=00', 'vnp_TransactionStatus=00', 'vnp_TransactionNo=99887766'];

    test('as it is', () => {
      expect(gateway.readNotice(request)).toBeUndefined();
    });

    test('with names written in other letters, which are not among those that are signed', () => {
      for (let at = 0; at < 4; at++) {
        const disguised = told.map(
          (pair) => `${pair.slice(0, at)}%${pair.charCodeAt(at).toString(16)}${pair.slice(at + 1)}`,
        );
        for (const query of [
          [request, ...disguised],
          [...disguised, request],
        ])
          expect(readSigned(query.join('&'), SECRET), query.join('&')).toBeUndefined();
      }
    });

    test('with a name behind a mark that is read as none', () => {
      for (const mark of ['?', '+', '%00', ' '])
        expect(readSigned(`${mark}${told.join('&')}&${request}`, SECRET), mark).toBeUndefined();
    });

    test('nor with more behind its own, signed or not', () => {
      expect(gateway.readNotice(`${request}&${told.join('&')}`)).toBeUndefined();
      const params = Object.fromEntries(new URLSearchParams(`${request}&${told.join('&')}`));
      delete params['vnp_SecureHash'];
      expect(gateway.readNotice(signedQuery(params, SECRET))).toBeUndefined();
    });
  });

  test('tells a fraction of a đồng from a whole sum', () => {
    expect(read({ vnp_Amount: '1500050' })).toMatchObject({ amount: 15_000, isExact: false });
    expect(read({ vnp_Amount: '1500001' })).toMatchObject({ isExact: false });
  });

  test('is one only as it was signed: by nobody else, whole, with no name twice, for this merchant', () => {
    const query = signedQuery(params, SECRET);
    const [, body = ''] = /^(.*)&vnp_SecureHash=/.exec(query) ?? [];
    for (const forged of [
      signedQuery(params, `${SECRET}x`),
      query.replace('vnp_Amount=1500000', 'vnp_Amount=2500000'),
      query.replace('&vnp_PayDate=20261119090112', ''),
      query.slice(0, -1),
      body,
      `${body}&vnp_SecureHash=`,
      `${body}&vnp_SecureHash=${'0'.repeat(128)}`,
      `${query}&vnp_Amount=1`,
      `vnp_Amount=1&${query}`,
      `${query}&vnp_Extra=1`,
      '',
      'vnp_SecureHash',
      '%',
    ])
      expect(gateway.readNotice(forged), forged.slice(0, 60)).toBeUndefined();
    expect(gateway.readNotice(signedQuery({ ...params, vnp_TmnCode: 'OTHER001' }, SECRET))).toBeUndefined();
  });

  test('is the same in another order, with other escapes, and with what is not VNPAY’s beside it', () => {
    const query = signedQuery(params, SECRET);
    const others = [
      query.split('&').reverse().join('&'),
      query.replaceAll('+', '%20'),
      query.replaceAll('%28', '('),
      `${query}&utm_source=x`,
      `${query}&vnp_SecureHashType=HmacSHA512`,
      query.replace(/[0-9a-f]{128}$/, (hash) => hash.toUpperCase()),
    ];
    for (const other of others) expect(gateway.readNotice(other), other).toEqual(gateway.readNotice(query));
  });

  test('that was signed without its values is a bug and no notice', () => {
    for (const missing of ['vnp_TxnRef', 'vnp_Amount', 'vnp_ResponseCode'])
      expect(() => read({ [missing]: '' })).toThrow('without its values');
    expect(() => read({ vnp_Amount: '1.500.000' })).toThrow('without its values');
  });

  test('is answered by the codes of the vendor', () => {
    const codes = (
      ['confirmed', 'unknown-order', 'already', 'wrong-amount', 'not-signed', 'failed'] as const
    ).map((outcome) => gateway.reply(outcome));
    expect(codes.map((c) => (c as { RspCode: string }).RspCode)).toEqual([
      '00',
      '01',
      '02',
      '04',
      '97',
      '99',
    ]);
  });
});

describe('a question about an order', () => {
  const told = {
    vnp_ResponseId: 'a1',
    vnp_Command: 'querydr',
    vnp_ResponseCode: '00',
    vnp_Message: 'QueryDR Success',
    vnp_TmnCode: 'MOTCUA01',
    vnp_TxnRef: order.reference,
    vnp_Amount: '1500000',
    vnp_BankCode: 'NCB',
    vnp_PayDate: '20261119090112',
    vnp_TransactionNo: '14226112',
    vnp_TransactionType: '01',
    vnp_TransactionStatus: '00',
    vnp_OrderInfo: 'x',
  };
  const answering = (answer: object | string, sent: Record<string, string>[] = []) =>
    vnpayGateway({
      ...options,
      post: async (_url, body) => {
        sent.push(JSON.parse(body));
        return typeof answer === 'string' ? answer : JSON.stringify(answer);
      },
    }).ask(order, NOW);
  const signed = (p: Record<string, string | number> = {}) => {
    const all = Object.fromEntries(Object.entries({ ...told, ...p }).map(([n, v]) => [n, String(v)]));
    return { ...told, ...p, vnp_SecureHash: signedValues(all, SIGNED.told, SECRET) };
  };

  test('is signed over its values with bars between, in the order of the vendor', async () => {
    const sent: Record<string, string>[] = [];
    await answering(signed(), sent);
    const [q] = sent;
    expect(q?.['vnp_SecureHash']).toBe(
      hmac(
        [
          q?.['vnp_RequestId'],
          '2.1.0',
          'querydr',
          'MOTCUA01',
          order.reference,
          '20261119090005',
          '20261119090005',
          '127.0.0.1',
          q?.['vnp_OrderInfo'],
        ].join('|'),
      ),
    );
    expect(q?.['vnp_RequestId']).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(q)).not.toContain(SECRET);
  });

  test('is answered by what became of it', async () => {
    expect(await answering(signed())).toMatchObject({
      fate: 'told',
      notice: { fate: 'received', amount: 15_000, transaction: '14226112', reference: order.reference },
    });
    expect(await answering(signed({ vnp_Amount: 1_500_000 }))).toMatchObject({ fate: 'told' }); // numbers are text too
    expect(await answering(signed({ vnp_TransactionStatus: '02' }))).toMatchObject({
      notice: { fate: 'failed' },
    });
    expect(await answering(signed({ vnp_TransactionStatus: '07' }))).toMatchObject({
      notice: { fate: 'suspected' },
    });
    expect(await answering(signed({ vnp_TransactionStatus: '01' }))).toEqual({ fate: 'not-paid' });
    expect(await answering(signed({ vnp_ResponseCode: '91' }))).toEqual({ fate: 'not-paid' });
    expect(await answering({ vnp_ResponseCode: '91' })).toEqual({ fate: 'not-paid' });
    for (const status of ['04', '05', '06', '09', ''])
      expect(await answering(signed({ vnp_TransactionStatus: status }))).toEqual({ fate: 'unknown' });
    for (const code of ['02', '03', '94', '97', '99'])
      expect(await answering(signed({ vnp_ResponseCode: code }))).toEqual({ fate: 'unknown' });
  });

  test('is not answered by what was forged, by a page, by nothing, nor for another merchant', async () => {
    const { vnp_SecureHash: _, ...bare } = signed();
    for (const answer of [
      { ...signed(), vnp_Amount: '2500000' },
      { ...signed(), vnp_SecureHash: '0' },
      bare,
      '<html>Bảo trì</html>',
      '',
      '[]',
      'null',
      '{"vnp_ResponseCode":"00"}',
      ' '.repeat(30_000),
      signed({ vnp_TmnCode: 'OTHER001' }),
    ])
      expect(await answering(answer)).toEqual({ fate: 'unknown' });
    const away = vnpayGateway({ ...options, post: () => Promise.reject(new Error('away')) });
    expect(await away.ask(order, NOW)).toEqual({ fate: 'unknown' });
  });
});

test('a request to give back that is refused gives nothing; without a clear answer of the gateway’s own nobody knows', async () => {
  const what = { order, transaction: '14226112', amount: 15_000, by: 'x', why: 'x', now: NOW };
  const signed = (code: string) => {
    const answer = { vnp_ResponseCode: code, vnp_TmnCode: 'MOTCUA01' };
    return JSON.stringify({ ...answer, vnp_SecureHash: signedValues(answer, SIGNED.givenBack, SECRET) });
  };
  const fateOf = async (post: () => Promise<string>) =>
    (await vnpayGateway({ ...options, post }).giveBack(what)).fate;
  for (const code of ['02', '03', '91', '95', '97'])
    expect(await fateOf(async () => signed(code)), code).toBe('refused');
  for (const code of ['94', '98', '99', ''])
    expect(await fateOf(async () => signed(code)), code).toBe('unknown');
  for (const body of [
    '<html>502 Bad Gateway</html>',
    '',
    '[]',
    '{"vnp_ResponseCode":"00"}',
    '{"vnp_ResponseCode":"91"}',
    signed('00').replace('MOTCUA01', 'MOTCUA02'),
  ])
    expect(await fateOf(async () => body), body).toBe('unknown');
  expect(await fateOf(() => Promise.reject(new Error('away')))).toBe('unknown');
});

test('what became of giving back is believed of this payment alone', async () => {
  const what = { order, transaction: '14226112', amount: 15_000, by: 'x', why: 'x', now: NOW };
  const told = async (values: Record<string, string>) => {
    const answer = {
      vnp_ResponseCode: '00',
      vnp_TmnCode: 'MOTCUA01',
      vnp_TransactionNo: '14226112',
      vnp_TransactionType: '01',
      ...values,
    };
    const post = async () =>
      JSON.stringify({ ...answer, vnp_SecureHash: signedValues(answer, SIGNED.told, SECRET) });
    return (await vnpayGateway({ ...options, post }).askGivenBack(what)).fate;
  };
  expect(await told({ vnp_TransactionStatus: '05' })).toBe('given');
  expect(await told({ vnp_TransactionStatus: '06' })).toBe('given');
  expect(await told({ vnp_TransactionStatus: '09' })).toBe('refused');
  expect(await told({ vnp_TransactionStatus: '00' })).toBe('unknown');
  expect(await told({ vnp_TransactionStatus: '00', vnp_TransactionType: '02' })).toBe('given');
  expect(await told({ vnp_TransactionStatus: '00', vnp_TransactionType: '03' })).toBe('unknown');
  expect(await told({ vnp_TransactionStatus: '05', vnp_TransactionNo: '1' })).toBe('unknown');
  expect(await told({ vnp_TransactionStatus: '05', vnp_TmnCode: 'X' })).toBe('unknown');
  expect(await told({ vnp_TransactionStatus: '05', vnp_ResponseCode: '99' })).toBe('unknown');
});

test('a request to give back says whether all or a part, who wants it and why, and is signed in the order of the vendor', async () => {
  for (const [amount, type] of [
    [15_000, '02'],
    [5_000, '03'],
  ] as const) {
    const sent: Record<string, string>[] = [];
    const post = async (_url: string, body: string) => {
      sent.push(JSON.parse(body));
      const answer = { vnp_ResponseCode: '00', vnp_TmnCode: 'MOTCUA01' };
      return JSON.stringify({ ...answer, vnp_SecureHash: signedValues(answer, SIGNED.givenBack, SECRET) });
    };
    const what = { order, transaction: '14226112', amount, by: 'Hoàng Thị Ngọc', why: 'Nộp thừa', now: NOW };
    expect(await vnpayGateway({ ...options, post }).giveBack(what)).toEqual({ fate: 'given', code: '00' });
    const [q] = sent;
    expect(q).toMatchObject({
      vnp_Command: 'refund',
      vnp_CreateBy: 'Hoang Thi Ngoc',
      vnp_OrderInfo: 'Nop thua',
    });
    expect(q?.['vnp_SecureHash']).toBe(
      hmac(
        [
          q?.['vnp_RequestId'],
          '2.1.0',
          'refund',
          'MOTCUA01',
          type,
          order.reference,
          String(amount * 100),
          '14226112',
          '20261119090005',
          'Hoang Thi Ngoc',
          '20261119090005',
          '127.0.0.1',
          'Nop thua',
        ].join('|'),
      ),
    );
  }
});

test('times, descriptions and signatures are written as the vendor reads them', () => {
  expect(stampOf(new Date('2026-12-31T17:00:00Z'))).toBe('20270101000000');
  expect(readStamp('20270101000000')).toEqual(new Date('2026-12-31T17:00:00Z'));
  for (const wrong of ['', '2027', '20271301000000', 'x']) expect(readStamp(wrong)).toBeUndefined();
  expect(plainInfo('Đăng ký khai sinh – “quá hạn” & 5.000đ')).toBe('Dang ky khai sinh qua han 5 000d');
  expect(readSigned(signedQuery({ vnp_B: '', vnp_A: 'á b' }, SECRET), SECRET)).toEqual({ vnp_A: 'á b' });
});

// made once by the package vnpay 2.5.0 of npm, with the same secret
describe('the package that others use', () => {
  test('signs the same payment page with the same bytes', () => {
    const address = gateway.payAddress(order, {
      returnTo: 'https://cong.test/ket-qua-thanh-toan/H99.21.01-261119-0001',
      ip: '10.1.2.3',
      language: 'vi',
      about: 'Thanh toán lệ phí cho hồ sơ H99.21.01-261119-0001',
    });
    expect(address).toMatch(
      /&vnp_SecureHash=40242e161144b6414631e20af0c64bfc7acc7d3d680c0b53589420e302ca45fbca999a2790978ee1c9f9920eccd13a9454f2a77311ed27c50ad44a2b5a582e9b$/,
    );
  });

  test('signs the same question and the same request to give back', () => {
    const common = {
      vnp_RequestId: '0123456789abcdef0123456789abcdef',
      vnp_Version: '2.1.0',
      vnp_TmnCode: 'MOTCUA01',
      vnp_TxnRef: order.reference,
      vnp_TransactionDate: '20261119090005',
      vnp_CreateDate: '20261119090005',
      vnp_IpAddr: '127.0.0.1',
    };
    const asked = { ...common, vnp_Command: 'querydr', vnp_OrderInfo: 'Hoi ket qua' };
    expect(signedValues(asked, SIGNED.ask, SECRET)).toBe(
      '29551670b45f256f5df33a0bb914de147e758c422357746b715f37988ec1b111c782f9313e1b10f136e5c7371618c681ecfff5951fa1c8cb7f696da222cbb0f3',
    );
    const back = {
      ...common,
      vnp_Command: 'refund',
      vnp_TransactionType: '03',
      vnp_Amount: '500000',
      vnp_TransactionNo: '14226112',
      vnp_CreateBy: 'Ngoc',
      vnp_OrderInfo: 'Nop thua',
    };
    expect(signedValues(back, SIGNED.giveBack, SECRET)).toBe(
      '46bfde6196469b70233cdfc8681111c1d0ffdd41477c0e777f1b795704119357699f0fccaaa533062d03012a48033474a7830ee70189c7b47067b548d980b51d',
    );
  });
});
