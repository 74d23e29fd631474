import { expect, test } from 'vitest';
import { secretOf } from '#domain/dossiers';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { endedText } from '#views/dossier/ended-text.ts';

const t = await appWithFilerAndDesk('2026-11-16T09:00:00+07:00');
const { desk, file, own } = t;

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const banner = (html: string) => textOf(/class="mc-due[\s\S]*?<\/div>\s*<\/div>/.exec(html)?.[0] ?? '');
const promisedInFacts = /(Hẹn trả kết quả|Ngày hẹn trả|Result due( on)?)\s*<\/dt>/;

async function pages(code: string, language = '') {
  const { dossier } = await own(code);
  const [filer, clerk] = [await signedIn(t), await signInOfficer(t, 'canbo.anphu1')];
  const lookUp = `${language}/tra-cuu?ma=${code}&khoa=${secretOf(t.deps.keys, dossier)}`;
  return {
    desk: (await clerk.get(`/can-bo/ho-so/${code}`)).html,
    own: (await filer.get(`${language}/ho-so-cua-toi/${code}`)).html,
    anybody: (await t.browser().get(lookUp)).html,
  };
}

/** One dossier for each way in which it is over. */
async function over() {
  const [returned, denied, refused, withdrawn, stopped] = [
    await file(),
    await file(),
    await file(),
    await file(),
    await file(),
  ];
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'result', 'handOver'] as const)
    await desk[verb](returned);
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](denied);
  await desk.deny(denied, 'Không đủ điều kiện');
  for (const verb of ['result', 'handOver'] as const) await desk[verb](denied);
  await desk.refuse(refused, 'Không thuộc thẩm quyền');
  await desk.accept(withdrawn);
  const { revision } = (await own(withdrawn)).dossier;
  await (await signedIn(t)).post(`/ho-so-cua-toi/${withdrawn}/rut`, {
    revision: String(revision),
    reason: 'Nộp nhầm',
  });
  for (const verb of ['accept', 'assign'] as const) await desk[verb](stopped);
  await desk.askInExamination(stopped, [{ target: 'other', text: 'Gọi lại' }]);
  t.clock.set('2026-12-02T09:00:00+07:00');
  await desk.close(stopped);
  return { returned, denied, refused, withdrawn, stopped };
}

test('of a dossier that is over every page says what ended it and when, and no date that was promised', async () => {
  const ways = {
    returned: 'Đã trả kết quả lúc 09:00 Thứ Hai, 16/11/2026',
    denied: 'Đã trả văn bản từ chối giải quyết lúc 09:00 Thứ Hai, 16/11/2026',
    refused: 'Từ chối tiếp nhận lúc 09:00 Thứ Hai, 16/11/2026',
    withdrawn: 'Người nộp rút hồ sơ lúc 09:00 Thứ Hai, 16/11/2026',
    stopped: 'Dừng xử lý lúc 09:00 Thứ Tư, 02/12/2026',
  };
  const codes = await over();
  for (const [way, says] of Object.entries(ways)) {
    const seen = await pages(codes[way as keyof typeof codes]);
    expect(banner(seen.desk), way).toContain(says);
    for (const html of Object.values(seen)) {
      expect(banner(html), way).not.toMatch(/Hẹn trả|hẹn trả/);
      expect(html, way).not.toMatch(promisedInFacts);
    }
    const when = says.replace(/^.* lúc /, '');
    for (const html of [seen.own, seen.anybody]) {
      expect(banner(html), way).toContain(when);
      expect(textOf(html), way).toContain(`Kết thúc ${says}`);
    }
  }
  const english = await pages(codes.stopped, '/en');
  for (const html of [english.own, english.anybody]) {
    expect(html).not.toMatch(promisedInFacts);
    expect(textOf(html)).toContain('Work on it stopped: ');
  }
});

test('one that goes on keeps its date', async () => {
  t.clock.set('2026-12-02T09:00:00+07:00');
  const code = await file();
  await desk.accept(code);
  const seen = await pages(code);
  expect(banner(seen.desk)).toContain('Hẹn trả kết quả');
  expect(seen.own).toMatch(promisedInFacts);
  expect(seen.anybody).toMatch(promisedInFacts);
  expect(endedText((await own(code)).dossier)).toBeUndefined();
});
