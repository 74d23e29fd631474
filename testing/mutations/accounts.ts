import type { Mutations } from './mutation.ts';

const ROOM = 'src/domain/accounts';
const ACCOUNT = 'src/sites/portal/account';
const SMS = [
  `${ACCOUNT}/sms-ceilings.test.ts`,
  `${ACCOUNT}/sms-reserve.test.ts`,
  `${ACCOUNT}/sms-owner.test.ts`,
  `${ACCOUNT}/sms-given-back.test.ts`,
];
const PROVING = [
  'src/sites/desk/proving/proving.test.ts',
  'src/sites/desk/proving/release-number.test.ts',
  `${ACCOUNT}/sign-in/several-accounts.test.ts`,
  `${ACCOUNT}/sign-in/prove-number.test.ts`,
];

export const accounts: Mutations[] = [
  {
    file: `${ROOM}/count-sms.ts`,
    tests: [...SMS, `${ACCOUNT}/registration/register-code.test.ts`],
    faults: [
      ['const PER_PHONE_AND_HOUR = 10;', 'const PER_PHONE_AND_HOUR = 11;'],
      ['const STRANGERS = 0.75;', 'const STRANGERS = 1;'],
      ['const ONE_NETWORK = 0.5;', 'const ONE_NETWORK = 1;'],
      ['const PER_PROVER = 3;', 'const PER_PROVER = 4;'],
      ['const FROM_RESERVE = 5;', 'const FROM_RESERVE = 6;'],
      ['const NEAR = 0.8;', 'const NEAR = 0.9;'],
      ["phone: 'asked',", "phone: 'sign-in',"],
      ["reset: 'asked',", "reset: 'sign-in',"],
      ['max: ceilings.number, seconds: DAY', 'max: ceilings.number + 1, seconds: DAY'],
      ['max: ceilings.number, seconds: DAY', 'max: ceilings.number, seconds: HOUR'],
      ['max: ceilings.network, seconds: HOUR', 'max: ceilings.network + 1, seconds: HOUR'],
      ['max: ceilings.network, seconds: HOUR', 'max: ceilings.network, seconds: DAY'],
      ['max: ceilings.day, seconds: DAY', 'max: ceilings.day + 1, seconds: DAY'],
      ['max: ceilings.day, seconds: DAY', 'max: ceilings.day, seconds: HOUR'],
      ['max: ceilings.month, seconds: MONTH', 'max: ceilings.month + 1, seconds: MONTH'],
      ['max: ceilings.month, seconds: MONTH', 'max: ceilings.month, seconds: DAY'],
      ['for (const { limit, who } of day.taken) await d.limiter.giveBack(limit, who);', ''],
      ["if (day.isNear) alarm(d, 'sms.day.near');", ''],
      ["if (month.isNear) alarm(d, 'sms.month.near');", ''],
      ["countedAs === 'sign-in' ? number : undefined", 'number'],
      ["countedAs === 'sign-in' ? number : undefined", 'undefined'],
      ['taken.push({ limit: reserve, who: reserveFor });', ''],
      ['all.max * (100 - ceilings.reserve)', 'all.max * 100'],
      [
        "if (!by || 'accountId' in by) return by?.accountId;",
        "if (!by || 'accountId' in by) return undefined;",
      ],
      ["row && knownDevice(keys, 'sign-in', row, by.devices) ? row.id", 'row ? row.id'],
    ],
  },
  {
    file: `${ROOM}/codes-of-a-day.ts`,
    tests: [
      `${ROOM}/codes-of-a-day.test.ts`,
      'src/sites/codes-of-a-day.test.ts',
      'src/sites/known-devices.test.ts',
      `${ACCOUNT}/sms-owner.test.ts`,
    ],
    faults: [
      ['officer: { strangers: 10, device: 20 }', 'officer: { strangers: 11, device: 20 }'],
      ["'sign-in': { strangers: 20, device: 20 }", "'sign-in': { strangers: 21, device: 20 }"],
      ['const WRONG_FOR_ONE = 20;', 'const WRONG_FOR_ONE = 21;'],
      ['const WRONG_FROM_NETWORK = 10;', 'const WRONG_FROM_NETWORK = 20;'],
      ['if (ofDevice) return { ...ofDevice, isLast: false };', ''],
      [`\`\${door} \${login.id} \${login.passwordHash}\``, `\`\${door} \${login.id}\``],
      [
        `if (accountId) return take(limiter, \`\${name}.own\`, WRONG_FOR_ONE, \`\${accountId} \${who}\`);`,
        '',
      ],
      ['      await ofNetwork.giveBack();\n', ''],
      ['      await ofAll.giveBack();\n', ''],
    ],
  },
  {
    file: `${ROOM}/claims.ts`,
    tests: PROVING,
    faults: [
      ['export const MOST_CLAIMS = 5;', 'export const MOST_CLAIMS = 6;'],
      [
        'row.level !== null || phoneOf(keys, row.contact) === o.phone',
        'phoneOf(keys, row.contact) === o.phone',
      ],
      ['row.level !== null || phoneOf(keys, row.contact) === o.phone', 'row.level !== null'],
      ['rows.filter((row) => row.numberLostAt === null).length', 'rows.length'],
    ],
  },
  {
    file: `${ROOM}/check-password.ts`,
    tests: [`${ACCOUNT}/sign-in/several-accounts.test.ts`],
    faults: [
      ['return candidates.length === 1 ? fittingOthers : [];', 'return fittingOthers;'],
      ['if (first && others.length === 0)', 'if (first)'],
      ['MOST_CLAIMS - ofKnownDevice.length', 'Math.max(1, candidates.length - ofKnownDevice.length)'],
    ],
  },
  {
    file: `${ROOM}/prove-number.ts`,
    tests: PROVING,
    faults: [
      ["if (row.level && level === 'counter')", 'if (false)'],
      ['if (seen !== undefined && seen !== (await lockedMark(tx, d.keys, indexes)))', 'if (false)'],
      ["await loseNumber(tx, d, actor, other, { to: 'other', detail: { level } });", ';'],
      ['mayProveNumber(actor, level) && isId', 'isId'],
    ],
  },
  {
    file: `${ROOM}/release-number.ts`,
    tests: ['src/sites/desk/proving/release-number.test.ts'],
    faults: [
      ['if (seen !== (await lockedMark(tx, d.keys, indexes)))', 'if (false)'],
      ['if (rows.some((claiming) => claiming.level))', 'if (false)'],
      ['await leaveNumber(tx, indexes);', ''],
    ],
  },
  {
    file: `${ROOM}/lose-number.ts`,
    tests: PROVING,
    faults: [
      ['if (row.numberLostAt) return;', ''],
      ['await closeSessionsOf(tx, CITIZEN_SESSION.realm, row.id);', ''],
      ['await updateLevel(tx, row.id, null, at);', ''],
    ],
  },
  {
    file: `${ROOM}/look-up-number.ts`,
    tests: PROVING,
    faults: [
      ["if (!mayProveNumber(actor, 'counter')) throw new NotFound('account');", ''],
      ["mayProveNumber(actor, 'counter') && isId(accountId)", 'isId(accountId)'],
      ["verb: 'accounts.opened-at-desk', thing }", "verb: 'accounts.number-looked-up', thing }"],
      ['for (const thing of things.length > 0 ? things : [own])', 'for (const thing of things)'],
      ['maskedPhone: maskPhone(phoneOf(keys, row.contact))', 'maskedPhone: phoneOf(keys, row.contact)'],
    ],
  },
  {
    file: `${ROOM}/two-persons.ts`,
    tests: ['src/sites/desk/admin/two-administrators.test.ts', 'src/sites/desk/admin/officers.test.ts'],
    faults: [
      ['if ((await getOfficer(db, o.officerId)).admin) return true;', ''],
      ["o.change !== 'disable' && (await mayApprove", '(await mayApprove'],
      ["o.change !== 'disable' && (await mayApprove(db, o.officerId, now))", 'false'],
      ["post.role === 'leader'", "post.role === 'head'"],
    ],
  },
  {
    file: `${ROOM}/change-password.ts`,
    tests: [
      `${ACCOUNT}/own-account/account.test.ts`,
      `${ACCOUNT}/own-account/email.test.ts`,
      `${ACCOUNT}/forgotten/forgotten.test.ts`,
    ],
    faults: [
      ['  max: 10,\n', '  max: 11,\n'],
      ["if (own !== 'right') return", "if (own === 'wrong') return"],
      ["if (o.oldPassword === o.newPassword) return { outcome: 'fault', faults: ['same'] };", ''],
      ['await removeChallengesOf(tx, account.id, BEFORE_PASSWORD);', ''],
      ['account.id, o.currentSession);', 'account.id);'],
      ['await closeSessionsOf(tx, CITIZEN_SESSION.realm, account.id, o.currentSession);', ''],
    ],
  },
  {
    file: `${ROOM}/reset-password.ts`,
    tests: [`${ACCOUNT}/forgotten/forgotten.test.ts`, `${ACCOUNT}/own-account/phone.test.ts`],
    faults: [
      ['if (!challenge?.passed)', 'if (!challenge)'],
      [
        "if (account.phone !== challenge.state.phone) return { outcome: 'over' };",
        '',
        'the account was found by this phone: only a change between finding and locking it would show',
      ],
      ['await removeChallengesOf(tx, account.id, BEFORE_PASSWORD);', ''],
      ['await closeSessionsOf(tx, CITIZEN_SESSION.realm, account.id);', ''],
      ['await notifyPasswordChanged(tx, d, account, at);', ''],
    ],
  },
  {
    file: `${ROOM}/own-password.ts`,
    tests: [`${ACCOUNT}/own-account/email.test.ts`, 'src/sites/desk/own-login/own-login.test.ts'],
    faults: [
      ['const WRONG_OF_SESSION = 5;', 'const WRONG_OF_SESSION = 6;'],
      ['max: 10, seconds: 900', 'max: 11, seconds: 900'],
      ['await giveBackPassword(tx, session);', ''],
      ['await closeSession(tx, session);', ''],
    ],
  },
  {
    file: `${ROOM}/officers-own-code.ts`,
    tests: [`${ROOM}/officers-own-code.test.ts`, 'src/sites/desk/admin/own-code.test.ts'],
    faults: [
      ['if (!login || login.disabledAt)', 'if (!login)'],
      ['!step || !(await takeTimeStep(tx, officerId, step))', '!step'],
      ['  await ofDay.giveBack();\n', ''],
    ],
  },
];
