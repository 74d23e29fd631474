import { expect, test } from 'vitest';
import {
  acceptDossier,
  type NoticeFacts,
  type NoticeKind,
  openAsFiler,
  openAsOfficer,
  requestSupplement,
  secretOf,
  supplementDossier,
  transitions,
} from '#domain/dossiers';
import { type Message, noticesOfDossier, readMailbox } from '#domain/notices';
import { sql } from '#platform/db/sql.ts';
import { vnLongDateTime } from '#platform/time.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { jobHandlers } from '../../jobs.ts';
import { instantText } from '../print/slip.ts';
import { PrintError } from '../print/typst.ts';
import { noticeWriter } from './notice-writer.ts';

const deps = await seededDeps();
const { clock } = deps;
const { url } = deps.db;
const clerk = await officerNamed(deps, 'canbo.anphu1');

const kinds: NoticeKind[] = [
  ...new Set(transitions.flatMap((t) => (t.notice ? [t.notice] : []))),
  'supplement-reminder', // of no event
  'refund-approved',
];

// as long as that of a province
const PUBLIC_URL = 'https://dichvucong.motcua.gov.vn';
/** How many SMS a text is: with Vietnamese letters, 70 to one and 67 to each of several. */
const messages = (text: string) => (text.length <= 70 ? 1 : Math.ceil(text.length / 67));

const promised = new Date('2026-11-20T16:30:00+07:00');

async function factsOf(
  kind: NoticeKind,
  event: Partial<NoticeFacts['event']> = {},
  decision: 'granted' | 'denied' = 'granted',
): Promise<NoticeFacts> {
  const citizen = await someCitizen(deps);
  const { dossier } = await openAsFiler(deps.db, deps.keys, citizen, await fileBirth(deps, citizen));
  return {
    kind,
    dossier: { ...dossier, decision },
    event: { at: clock.now(), until: promised, fromStatus: 'processing', toStatus: 'processing', ...event },
    ownerName: 'LÊ GIA HÂN',
    submitterName: 'LÊ MINH ANH',
    secret: secretOf(deps.keys, dossier),
    note: 'Không thuộc thẩm quyền',
    requestReason: 'Hồ sơ chưa đủ',
    answerUntil: '2026-12-25',
    was: new Date('2026-11-19T16:30:00+07:00'),
    publicUrl: PUBLIC_URL,
    requested: [
      {
        target: 'giay-chung-sinh',
        name: 'Giấy chứng sinh hoặc văn bản của người làm chứng xác nhận về việc sinh',
        text: 'Chụp lại cho rõ',
        again: false,
      },
      { target: 'form', name: null, text: 'Ghi đúng nơi sinh', again: false },
      { target: 'other', name: null, text: 'Gọi lại', again: false },
    ],
    times: 1,
    asked: 'Sở Xây dựng, Sở Nội vụ',
    refund: { amount: 15_000, method: 'transfer' },
    goesOn: true,
    expected: false,
    enclosed: false,
  };
}

async function act(code: string, officer = clerk) {
  const { dossier } = await openAsOfficer(deps.db, deps.keys, officer, code, clock.now());
  return { ref: dossier, revision: dossier.revision, officer, now: clock.now() };
}

const mailOf = async (code: string, channel: string) => {
  const letters = await readMailbox(deps.db);
  return letters.filter((l) => l.channel === channel && (l.subject + l.body).includes(code));
};

test('every message about a dossier has its words: number, secret and address, and an SMS that is three at most', async () => {
  expect(kinds.length).toBe(27);
  for (const kind of kinds) {
    const f = await factsOf(kind);
    const { subject, text, short } = noticeWriter.write(f);
    const link = `${PUBLIC_URL}/tra-cuu?ma=${f.dossier.code}&khoa=${f.secret.replace('-', '')}`;
    expect(subject).toContain(f.dossier.code);
    expect(text).toMatch(/^Kính gửi Ông\/Bà LÊ MINH ANH,\n/);
    expect(text).toContain('Chủ hồ sơ: LÊ GIA HÂN');
    expect(text).toContain(f.secret);
    expect(text).toContain(link);
    expect(short).toContain(link);
    expect(short).toContain(`Mã bảo mật: ${f.secret}.`);
    expect(messages(short), short).toBeLessThanOrEqual(3);
    expect(text + short).not.toMatch(/undefined|null|\[object/);
  }
});

test('a message names the date by which something must be done, and lists what was requested item by item', async () => {
  const answerBy = new Date('2026-11-20T09:00:00+07:00');
  const submitted = noticeWriter.write(await factsOf('submitted', { until: answerBy }));
  expect(submitted.text).toContain('trước 09:00 Thứ Sáu, 20/11/2026 (8 giờ làm việc)');
  expect(submitted.short).toContain('trước 09:00 20/11/2026');
  const accepted = noticeWriter.write(await factsOf('accepted'));
  expect(accepted.text).toContain('16:30 Thứ Sáu, 20/11/2026');
  expect(accepted.short).toContain('hẹn trả 16:30 20/11/2026');
  const byDesk = await factsOf('supplement-requested', { fromStatus: 'submitted' });
  const requested = noticeWriter.write({ ...byDesk, answerUntil: undefined });
  expect(requested.text).toContain(
    'xác nhận về việc sinh: Chụp lại cho rõ\n- Nội dung khai trực tuyến: Ghi đúng nơi sinh\n- Nội dung khác: Gọi lại\n- Hồ sơ chưa đủ',
  );
  expect(requested.short).toMatch(/\(đăng ký khai sinh\) cần bổ sung: Giấy chứng sinh…, 2 mục khác\./);
  expect(requested.text).not.toContain('tính lại');
  expect(requested.text).toContain('Pháp luật không quy định hạn bổ sung');
  expect(noticeWriter.write(await factsOf('supplement-requested')).text).toContain('tính lại');
  const denied = noticeWriter.write(await factsOf('result-ready', {}, 'denied'));
  expect(denied.short).toContain('bị từ chối giải quyết');
  for (const refused of [noticeWriter.write(await factsOf('refused')), denied]) {
    expect(refused.text).toContain('khiếu nại lần đầu đến người đứng đầu Ủy ban nhân dân phường An Phú');
    expect(refused.text).toContain('nộp hồ sơ mới');
  }
  expect(noticeWriter.write(await factsOf('refused')).text).toContain('Không thuộc thẩm quyền');
});

test('letter and SMS name the procedure as people call it, and names give way where an SMS would become a fourth', async () => {
  const accepted = noticeWriter.write(await factsOf('accepted'));
  expect(accepted.short).toContain('(đăng ký khai sinh) đã tiếp nhận');
  expect(accepted.text).toContain('Thủ tục: đăng ký khai sinh\n');
  const long =
    'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp';
  for (const kind of kinds)
    for (const [times, expected] of [
      [1, false],
      [12, false],
      [1, true],
    ] as const) {
      const f = await factsOf(kind);
      const dossier = { ...f.dossier, procedureName: long };
      const { short } = noticeWriter.write({ ...f, times, expected, dossier });
      expect(short).toMatch(/\(chứng thực[^)]*…\)/);
      expect(messages(short), short).toBeLessThanOrEqual(3);
    }
});

test('the SMS of a request names its last day where there is one, however much is asked for and however often', async () => {
  const f = await factsOf('supplement-requested');
  const written = (more: Partial<NoticeFacts>) => noticeWriter.write({ ...f, ...more }).short;
  expect(written({})).toMatch(/cần bổ sung: Giấy chứng sinh…, 2 mục khác, hạn 25\/12\. Mã/);
  expect(written({ times: 12 })).toContain('cần bổ sung lần 12: 3 mục, hạn 25/12.');
  expect(written({ times: 2, requested: f.requested.slice(1, 2) })).toContain(
    'cần bổ sung lần 2: tờ khai điện tử, hạn 25/12.',
  );
  expect(written({ answerUntil: undefined })).not.toContain('hạn');
  const byDesk = { ...f, event: { ...f.event, fromStatus: 'submitted' as const } };
  const { text, short } = noticeWriter.write(byDesk);
  expect(short).toContain('hạn 25/12');
  expect(text).toContain('hết Thứ Sáu, 25/12/2026. Hạn này do tỉnh đặt');
});

test('a time in a year whose days are not confirmed yet is told as expected, in the letter and the SMS', async () => {
  for (const kind of ['submitted', 'accepted'] as const) {
    const written = noticeWriter.write({ ...(await factsOf(kind)), expected: true });
    expect(written.text).toContain('20/11/2026 (theo lịch nghỉ dự kiến)');
    expect(written.short).toContain('20/11/2026 (dự kiến)');
  }
});

test('of a second request the letter says what is still missing and what is new, and the SMS that it is the second', async () => {
  const f = await factsOf('supplement-requested');
  const requested = f.requested.map((i) => ({ ...i, again: i.target === 'giay-chung-sinh' }));
  const { text, short } = noticeWriter.write({ ...f, requested, times: 2 });
  expect(short).toContain('cần bổ sung lần 2: ');
  expect(text).toContain('lần yêu cầu bổ sung thứ 2');
  const [before = '', added = ''] = text.split('Yêu cầu mới, lần trước chưa nêu:');
  expect(before).toContain('Vẫn còn thiếu từ lần trước:\n- Giấy chứng sinh');
  expect(added).toContain('- Nội dung khai trực tuyến: Ghi đúng nơi sinh');
  expect(added).not.toContain('Giấy chứng sinh');
});

test('a paper that cannot be printed does not keep the message back, which does not say that it is enclosed', async () => {
  const code = await fileBirth(deps, await someCitizen(deps, 0));
  await deps.db.tx(async (tx) => acceptDossier(tx, await act(code)));
  const documents = {
    ...deps.documents,
    slip: async () => {
      throw new PrintError('a paper was not printed');
    },
  };
  await runJobs({ ...deps, documents }, url);
  const acceptanceMail = (await mailOf(code, 'email')).find((m) => m.subject.includes('đã được tiếp nhận'));
  expect(acceptanceMail?.attachments).toEqual([]);
  expect(acceptanceMail?.body).not.toContain('gửi kèm');
  expect(acceptanceMail?.body).toContain('Giấy tiếp nhận hồ sơ và hẹn trả kết quả có trong mục');
});

test('acceptance is announced on the portal and by e-mail with the receipt, never twice', async () => {
  const citizen = await someCitizen(deps, 0);
  const code = await fileBirth(deps, citizen);
  const accepted = await deps.db.tx(async (tx) => acceptDossier(tx, await act(code)));
  await runJobs(deps, url);
  const mails = await mailOf(code, 'email');
  expect(mails.map((m) => m.subject).sort()).toEqual([
    `Hồ sơ ${code} đã được tiếp nhận`,
    `Đã nhận hồ sơ ${code} gửi trực tuyến`,
  ]);
  const acceptanceMail = mails.find((m) => m.subject.includes('tiếp nhận'));
  expect(acceptanceMail?.to).toBe('minhanh@motcua.example');
  expect(acceptanceMail?.attachments).toMatchObject([
    { name: `giay-tiep-nhan-${code}.pdf`, type: 'application/pdf' },
  ]);
  expect(acceptanceMail?.attachments[0]?.bytes).toBeGreaterThan(5_000);
  expect(acceptanceMail?.body).toContain('được gửi kèm thư này');
  expect(await mailOf(code, 'sms')).toEqual([]);
  const sentNotices = () => noticesOfDossier(deps.db, deps.keys, accepted.ownerAgencyId, accepted.id);
  const sent = await sentNotices();
  expect(sent.map((n) => n.channel).sort()).toEqual(['email', 'email', 'portal', 'portal']);
  expect(
    sent
      .filter((n) => n.channel === 'portal')
      .map((n) => n.body)
      .join(),
  ).not.toContain('gửi kèm');

  const again = jobHandlers(deps)['dossier.notify'];
  await again({ ownerAgencyId: accepted.ownerAgencyId, id: accepted.id, seq: 2 });
  expect(await sentNotices()).toHaveLength(4);
});

test('somebody without e-mail is told by SMS with the link', async () => {
  const citizen = await someCitizen(deps, 2);
  const code = await fileBirth(deps, citizen);
  const x = await act(code);
  await deps.db.tx((tx) =>
    requestSupplement(tx, {
      ...x,
      items: [{ target: 'giay-chung-sinh', text: 'Chụp lại cho rõ' }],
      reason: 'Ảnh mờ',
    }),
  );
  await runJobs(deps, url);
  expect(await mailOf(code, 'email')).toEqual([]);
  const sms = await mailOf(code, 'sms');
  expect(sms.map((m) => m.to)).toEqual(['0900000203', '0900000203']);
  const requestSms = sms.find((m) => m.body.includes('cần bổ sung'))?.body;
  expect(requestSms).toMatch(
    /cần bổ sung: Giấy chứng sinh[^.]{0,20}, hạn \d\d\/\d\d\. Mã bảo mật: [A-Z2-9]{4}-[A-Z2-9]{4}\. Xem: /,
  );
  expect(requestSms).toContain('/tra-cuu?ma=');
  const notices = await noticesOfDossier(deps.db, deps.keys, x.ref.ownerAgencyId, x.ref.id);
  expect(notices.find((n) => n.channel === 'portal' && n.subject.includes('bổ sung'))?.body).toContain(
    '- Giấy chứng sinh: Chụp lại cho rõ\n- Ảnh mờ',
  );
});

// 'Thời gian trả kết quả' as the text of a PDF has it, without spaces
const onPaper = (at: Date | null) => (at ? instantText(at).replace(/\s/g, '') : 'none');

// The jobs of several events may run late and together, when the channel or the worker was down.
test('a message tells of its own event, however much later it is written', async () => {
  const desk = await anPhu(deps);
  const citizen = await someCitizen(deps, 0);
  const code = await fileBirth(deps, citizen);
  const own = async () => (await openAsFiler(deps.db, deps.keys, citizen, code)).dossier;
  const supplement = async () => {
    const { ownerAgencyId, id, revision } = await own();
    const sent = { ref: { ownerAgencyId, id }, revision, citizen, note: 'Đã bổ sung', now: clock.now() };
    await deps.db.tx((tx) => supplementDossier(tx, deps.keys, sent));
  };
  const first = await own(); // Thursday 09:00: the answer is due on Friday at the same hour
  await desk.ask(code, [{ target: 'form', text: 'Ghi lại' }]);
  clock.set('2026-11-20T10:00:00+07:00');
  await supplement(); // the 8 hours begin again
  const second = await own();
  expect(second.answerBy > first.answerBy).toBe(true);
  const { promisedAt } = await desk.accept(code);
  await desk.assign(code);
  clock.set('2026-11-23T10:00:00+07:00');
  const handler = await act(code, await officerNamed(deps, 'canbo.anphu2'));
  const items = [{ target: 'form', text: 'Ghi lại lần nữa' }];
  await deps.db.tx((tx) => requestSupplement(tx, { ...handler, items, reason: '' }));
  await supplement();
  clock.set('2026-11-23T11:00:00+07:00');
  await desk.confirmSupplement(code); // the time limit begins again
  const restarted = await own();
  const receipts: string[] = [];
  const senders = deps.senders.map((sender) => ({
    ...sender,
    async send(m: Message) {
      receipts.push(...m.attachments.map((file) => pdfText(file.bytes)));
      return sender.send(m);
    },
  }));
  await runJobs({ ...deps, senders }, url);
  const letters = await mailOf(code, 'email');
  const bodiesOf = (subject: string) =>
    letters.filter((l) => l.subject.includes(subject)).map((l) => l.body.replaceAll('\n', ' '));
  const until = (at: Date | null) => expect.stringContaining(at ? vnLongDateTime(at) : 'none');
  expect(bodiesOf('gửi trực tuyến')).toEqual([until(first.answerBy)]);
  expect(bodiesOf('đã được tiếp nhận')).toEqual([until(promisedAt)]);
  expect(promisedAt).not.toEqual(restarted.promisedAt);
  expect(receipts).toEqual([expect.stringContaining(onPaper(promisedAt))]);
  expect(receipts[0]).not.toContain(onPaper(restarted.promisedAt));
  const supplemented = bodiesOf('phần bổ sung').sort((a) => (a.includes('tiếp nhận trước') ? -1 : 1));
  expect(supplemented).toEqual([until(second.answerBy), expect.stringContaining('đang xem đã đủ chưa')]);
  expect(bodiesOf('đã bổ sung đủ')).toEqual([until(restarted.promisedAt)]);
  const requests = bodiesOf('cần được bổ sung').map((body) => [
    body.includes('lần nữa'),
    body.includes('tính lại'),
  ]);
  expect(requests.sort()).toEqual([
    [false, false],
    [true, true],
  ]);
});

test('no message leaves a job behind', async () => {
  // a form whose printing failed above may still wait to be tried again
  const jobs = sql`select task_identifier from graphile_worker.jobs where task_identifier <> 'form.print'`;
  expect(await deps.db.many(jobs)).toEqual([]);
});
