import { DESK, FOLLOWING, NUMBER_LOST, ROOM, VERBS } from './dossier-tests.ts';
import type { Mutations } from './mutation.ts';

const NAMED = ['src/sites/desk/dossier/dossier/filer-is-named.test.ts', ...FOLLOWING];
const ASSIGN = ['src/sites/desk/dossier/examination/assign.test.ts'];
const GUESSES = [
  'src/sites/portal/following/look-up/guesses.test.ts',
  'src/sites/portal/following/look-up/look-up.test.ts',
];

/** Who is named, who gets a dossier, who is told how, and how often a secret may be guessed. */
export const dossierRights: Mutations[] = [
  {
    file: `${ROOM}/must-have-number.ts`,
    tests: [NUMBER_LOST],
    faults: [['if (await hasLostNumber(tx, actor.accountId))', 'if (actor.lostNumber)']],
  },
  {
    file: `${ROOM}/supplement/lock-awaiting.ts`,
    tests: [NUMBER_LOST],
    faults: [['await mustHaveNumber(tx, citizen, dossier);', '']],
  },
  {
    file: `${ROOM}/reading/own-papers.ts`,
    tests: [NUMBER_LOST],
    faults: [['if (await hasLostNumber(tx, citizen.accountId))', 'if (false)']],
  },
  {
    file: `${ROOM}/reading/proven-people.ts`,
    tests: [NUMBER_LOST, 'src/sites/desk/dossier/level-tag.test.ts'],
    faults: [
      ['owner: people.onBehalf ? null : filer', 'owner: filer'],
      ['if (!onBehalf) proven.set(id, proof);', 'proven.set(id, proof);'],
    ],
  },
  {
    file: `${ROOM}/file-again.ts`,
    tests: [NUMBER_LOST, 'src/sites/portal/following/file-again/file-again.test.ts'],
    faults: [
      ["if (!mayFileAgain(dossier)) throw new Refusal('dossier.not-over');", ''],
      ["return decision === 'denied';", 'return true;'],
      ["status === 'refused' || status === 'withdrawn' || status === 'stopped'", "status === 'refused'"],
      ['await mustHaveNumber(tx, o.citizen, dossier);', ''],
    ],
  },
  {
    file: 'src/domain/ledger/with-people.ts',
    tests: NAMED,
    faults: [
      ["e.actorKind === 'citizen' ? submitter.name : e.actorName", 'e.actorName'],
      ['=== TO_FILER.addressee ? submitter.name : e.toName', "=== TO_FILER.addressee ? '' : e.toName"],
    ],
  },
  {
    file: `${ROOM}/officers-to-assign.ts`,
    tests: ASSIGN,
    faults: [
      ['able: people.filter((o) => !gone.has(o.officerId))', 'able: people'],
      ['disabled: people.filter((o) => gone.has(o.officerId))', 'disabled: []'],
      ["role: step?.role ?? 'officer'", "role: 'leader'"],
      ['able.filter((o) => o.ownUnit).sort', 'able.filter(() => true).sort'],
      ['inHand(first) < inHand(second)', 'true'],
    ],
  },
  {
    file: `${ROOM}/verbs/assign-dossier.ts`,
    tests: [...ASSIGN, ...VERBS],
    faults: [
      ["if (!chosen?.officerId) throw new Refusal('assign.not-here', {}, 422);", ''],
      ['if (chosen.officerId === at.dossier.holderOfficerId)', 'if (false)'],
      [
        "if (disabledOfficer) throw new Refusal('assign.disabled'",
        "if (false) throw new Refusal('assign.disabled'",
      ],
      [
        'set: { examinerId: chosen.officerId, examinerName: chosen.name },',
        '',
        'whoever examines, or asks for a supplement then, is written over it',
      ],
    ],
  },
  {
    file: `${ROOM}/reading/posted-result.ts`,
    tests: [
      'src/sites/portal/following/dossier/by-post-or-at-the-desk.test.ts',
      'src/sites/portal/filing/review/originals-by-post.test.ts',
    ],
    faults: [
      ["if (o.dossier.delivery !== 'post') return undefined;", ''],
      ["mustCome: partialReasonFor(o.content, 'post')", 'mustCome: undefined'],
      ["mustCome: partialReasonFor(o.content, 'post')", 'mustCome: o.content.partialReason'],
    ],
  },
  {
    file: `${ROOM}/dossier.jobs.ts`,
    tests: [`${ROOM}/told-by-sms.test.ts`, 'src/views/notices/notices.test.ts'],
    faults: [
      ["name: 'dossiers.sms', max: 60", "name: 'dossiers.sms', max: 61"],
      ['if (reach.email || !reach.phone) return reach;', 'if (!reach.phone) return reach;'],
      ['if (!claimed) return;', ''],
      ["? reach : { ...reach, phone: '' }", '? reach : reach'],
    ],
  },
  {
    file: `${ROOM}/reading/own-papers.ts`,
    tests: ['src/sites/portal/following/papers/own-papers.test.ts'],
    faults: [
      ["status === 'returned' ?", 'true ?'],
      [".filter(({ status }) => status === 'awaiting_supplement')", '.filter(() => false)'],
      ['if (!dossier || unsent.has(file) ||', 'if (!dossier ||'],
      [
        '(file.madeByProgram && !isResult) ||',
        '',
        'what the program prints lies under its issued form, none of it with a dossier or its results',
      ],
      [
        'file.madeByProgram && !isResult',
        'file.madeByProgram',
        'what the program prints lies under its issued form, none of it with a dossier or its results',
      ],
      [' || seen.has(file.sha256)', ''],
      ["if (!paper) throw new NotFound('file');", "if (!paper) throw new Error('file');"],
    ],
  },
  {
    file: `${ROOM}/foresee-times.ts`,
    tests: [`${ROOM}/limit-of.test.ts`, 'src/sites/portal/catalogue/procedure/own-case.test.ts'],
    faults: [
      ['if (runsFromVisit(content)) return', 'if (false) return'],
      ['limit?.source ? countedLimit(limit) : undefined', 'countedLimit(limit)'],
      ['promiseAt(o.calendar, answerBy, known)', 'promiseAt(o.calendar, o.now, known)'],
    ],
  },
  {
    file: 'src/sites/portal/following/look-up/guesses.ts',
    tests: GUESSES,
    faults: [
      ["name: 'look-up.fail', max: 20", "name: 'look-up.fail', max: 21"],
      ["name: 'look-up.network', max: 100", "name: 'look-up.network', max: 101"],
      ['if (found === undefined) await limiter.fail(OF_NETWORK, c.ip);', ''],
      [`return \`\${c.ip} \${code}\`;`, 'return c.ip;'],
      [`return \`\${c.ip} \${code}\`;`, 'return code;'],
      ['code === undefined || c.deps', 'c.deps'],
    ],
  },
  {
    file: 'src/sites/portal/following/look-up/find-entered.ts',
    tests: GUESSES,
    faults: [
      ['isSuspect(c) && isGuessedAt(c, code)', 'isSuspect(c)'],
      ['isSuspect(c) && isGuessedAt(c, code)', 'false'],
      ['if (captcha) return { answer: await lookUpForm(c, entered, { captcha }, 422) };', ''],
    ],
  },
  {
    file: `${ROOM}/reading/to-pay.ts`,
    tests: ['src/sites/portal/following/pay/pay-by-number.test.ts'],
    faults: [
      ['ticket.until > now.getTime()', 'true'],
      ["const PURPOSE = 'pay-ticket';", "const PURPOSE = 'captcha';"],
    ],
  },
  {
    file: `${ROOM}/reading/claimed-exemption.ts`,
    tests: ['src/sites/portal/filing/fee/claim-without-paper.test.ts'],
    faults: [
      ['files.some((f) => f.partId === part.id)', 'true'],
      [' || !evaluateCondition(part.when, answers)', ''],
    ],
  },
  {
    file: `${ROOM}/verbs/examine-dossier.ts`,
    tests: [...VERBS, ...DESK, ...FOLLOWING],
    faults: [
      ["if (proposal === 'deny') mustGiveReason(opinion);", ''],
      ["set: actor.kind === 'officer' ? { examinerId: actor.officerId, examinerName: actor.name } : {},", ''],
      ['event: { detail: { proposal }, note: opinion }', 'event: { note: opinion }'],
    ],
  },
  {
    file: `${ROOM}/verbs/send-back-dossier.ts`,
    tests: [...VERBS, ...DESK, ...FOLLOWING],
    faults: [
      ['mustGiveReason(reason);', ''],
      ['hands: { officerId, name },', ''],
    ],
  },
  {
    file: `${ROOM}/verbs/record-exemption.ts`,
    tests: ['src/sites/desk/dossier/payment/payment.test.ts', ...DESK, ...VERBS],
    faults: [
      ['mustGiveReason(o.reason);', ''],
      [
        'await exemptFee(tx, { ownerAgencyId: dossier.ownerAgencyId, dossierId: dossier.id, now: o.now });',
        '',
      ],
    ],
  },
];
