import { beforeEach, describe, expect, test } from 'vitest';
import { addSupplementFile, supplementDossier, withdrawDossier } from '#domain/dossiers';
import { checkFile } from '#domain/files';
import type { Answers } from '#domain/forms';
import { unitLookup } from '#domain/units';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isOfDossier } from '#testing/by-code.ts';
import { birthAnswers } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const PAPER = 'giay-chung-sinh';
const FORM = { target: 'form', text: 'Sửa tên trẻ' };
const OTHER_NAME = 'LÊ GIA BẢO';
const TAG = 'đã bổ sung';

const t = await appWithFilerAndDesk();
const { citizen, desk, own } = t;
let clerk: Browser;
let code: string;

beforeEach(async () => {
  t.clock.set('2026-11-19T09:00:00+07:00');
  code = await t.file();
  clerk = await signInOfficer(t, 'canbo.anphu1');
});

const page = () => `/can-bo/ho-so/${code}`;
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const panelOf = (html: string) => /<section[^>]*"thay-doi"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
const inFull = (panel: string) => textOf(panel.replace(/<details[\s\S]*<\/details>/, ''));
const listed = async (b: Browser) => {
  const { html } = await b.get('/can-bo?xem=unit');
  return textOf(new RegExp(`<tr(?:(?!<tr)[\\s\\S])*${code}[\\s\\S]*?</tr>`).exec(html)?.[0] ?? '');
};

/** The filer answers with these answers changed and a new file for a paper. */
async function answer(change: Answers, filename?: string) {
  t.clock.advance(60_000);
  const { dossier: d, answers } = await own(code);
  const now = t.clock.now();
  if (filename) {
    const checked = await checkFile(incoming(await samplePdf(2), filename), {
      accepts: ['pdf'],
      maxBytes: 5_000_000,
    });
    const file = { ref: d, citizen, partId: PAPER, checked, maxFiles: 5, now };
    await t.db.tx((tx) => addSupplementFile(tx, t.deps, file));
  }
  await t.db.tx(async (tx) =>
    supplementDossier(tx, t.deps.keys, {
      ref: d,
      revision: d.revision,
      citizen,
      answers: { ...answers, ...change },
      units: await unitLookup(tx),
      reasons: new Map([
        [PAPER, 'Không có bản khác'],
        ['other', 'Đã gọi'],
      ]),
      note: '',
      now,
    }),
  );
}

async function withdraw() {
  const { dossier } = await own(code);
  const o = { ref: dossier, revision: dossier.revision, citizen, reason: 'Thôi', now: t.clock.now() };
  return t.db.tx((tx) => withdrawDossier(tx, o));
}

describe('a supplement that came back before acceptance', () => {
  test('is marked on the list and on the dossier, with what changed beside what was, until the clerk accepts', async () => {
    await desk.ask(code, [FORM, { target: PAPER, text: 'Chụp lại' }]);
    await answer({ childName: OTHER_NAME }, 'chup-lai.pdf');
    expect(await listed(clerk)).toContain(TAG);
    const { html } = await clerk.get(page());
    expect(/<h1[\s\S]*?<\/h1>/.exec(html)?.[0]).toContain(TAG);
    const panel = inFull(panelOf(html));
    expect(panel).toContain('chưa xác nhận');
    expect(panel).toMatch(
      new RegExp(`tên[^.]*${birthAnswers.childName as string} ${OTHER_NAME}`, 'i'), // the title, before, after
    );
    expect(panel).not.toContain(String(birthAnswers.birthFacility)); // what did not change
    expect(panel).toMatch(/giay-chung-sinh\.pdf[\s\S]*chup-lai\.pdf/);
    expect(panel).toContain('đã yêu cầu');
    expect(panel).not.toContain('không yêu cầu');

    await desk.accept(code);
    expect(await listed(clerk)).not.toContain(TAG);
    const accepted = (await clerk.get(page())).html;
    expect(/<h1[\s\S]*?<\/h1>/.exec(accepted)?.[0]).not.toContain(TAG);
    expect(inFull(panelOf(accepted))).not.toContain(OTHER_NAME); // folded away, and still there
    expect(panelOf(accepted)).toContain(OTHER_NAME);
  });

  test('says of answers and papers that nobody asked for that nobody did', async () => {
    await desk.ask(code, [{ target: PAPER, text: 'Chụp lại' }]);
    await answer({ childName: OTHER_NAME });
    const panel = inFull(panelOf((await clerk.get(page())).html));
    expect(panel).toContain('không yêu cầu');
    expect(panel).toContain(OTHER_NAME);
  });

  test('says of a paper that came with answers that were asked for, that nobody asked for it', async () => {
    await desk.ask(code, [FORM]);
    await answer({ childName: OTHER_NAME }, 'gui-them.pdf');
    const panel = inFull(panelOf((await clerk.get(page())).html));
    expect(panel).toMatch(/đã yêu cầu[\s\S]*Giấy chứng sinh\s+không yêu cầu[\s\S]*gui-them\.pdf/);
  });

  test.each([
    ['refused', () => desk.refuse(code, 'Không thuộc thẩm quyền')],
    ['withdrawn', withdraw],
  ])('is not marked any more when the dossier is %s', async (_, end) => {
    await desk.ask(code, [FORM]);
    await answer({ childName: OTHER_NAME });
    await end();
    const { html } = await clerk.get(page());
    expect(/<h1[\s\S]*?<\/h1>/.exec(html)?.[0]).not.toContain(TAG);
    expect(inFull(panelOf(html))).not.toContain(OTHER_NAME);
    expect(panelOf(html)).toContain(OTHER_NAME);
  });

  test('shows each of two supplements by itself, the answers between them as they were', async () => {
    await desk.ask(code, [FORM]);
    await answer({ childName: OTHER_NAME });
    t.clock.advance(60_000);
    await desk.ask(code, [FORM]);
    expect(await listed(clerk)).not.toContain(TAG); // it waits for its person again
    await answer({ childName: 'LÊ GIA HƯNG' });
    const panel = panelOf((await clerk.get(page())).html);
    expect(inFull(panel)).toContain(`${OTHER_NAME} LÊ GIA HƯNG`);
    expect(inFull(panel)).not.toContain(String(birthAnswers.childName));
    expect(textOf(panel)).toContain(`${String(birthAnswers.childName)} ${OTHER_NAME}`);
  });

  test('shows no table of a supplement that changed no answer', async () => {
    await desk.ask(code, [{ target: 'other', text: 'Gọi lại' }]);
    await answer({});
    expect(panelOf((await clerk.get(page())).html)).not.toContain('<table');
    expect(await listed(clerk)).toContain(TAG);
  });
});

describe('a supplement that came back in examination', () => {
  test('is marked until its officer has confirmed it, beside what was on the page that confirms it, and shown in full to whoever decides', async () => {
    await desk.accept(code);
    await desk.assign(code);
    await desk.askInExamination(code, [FORM]);
    await answer({ childName: OTHER_NAME });
    const handler = await signInOfficer(t, 'canbo.anphu2');
    expect(await listed(handler)).toContain(TAG);
    expect(inFull(panelOf((await handler.get(page())).html))).toContain(OTHER_NAME);
    const confirming = textOf((await handler.get(`${page()}/bo-sung-du`)).html);
    expect(confirming).toContain(`${String(birthAnswers.childName)} ${OTHER_NAME}`);

    await desk.confirmSupplement(code);
    expect(await listed(handler)).not.toContain(TAG);
    expect(inFull(panelOf((await handler.get(page())).html))).not.toContain(OTHER_NAME);

    await desk.examine(code);
    const leader = await signInOfficer(t, 'lanhdao.anphu');
    const decides = inFull(panelOf((await leader.get(page())).html));
    expect(decides).toContain(`${String(birthAnswers.childName)} ${OTHER_NAME}`);
    expect(decides).not.toContain('chưa xác nhận');
  });
});

test('the answers before a supplement are kept sealed, and those of one that changed none are not kept', async () => {
  await desk.ask(code, [FORM]);
  await answer({ childName: OTHER_NAME });
  const kept = () =>
    t.db.many<{ seq: number; answers: Buffer }>(
      sql`select seq, answers from former_answers where ${isOfDossier(code)} order by seq`,
    );
  const [row, ...others] = await kept();
  expect(others).toEqual([]);
  expect(row?.seq).toBe(3);
  expect(row?.answers.toString('latin1')).not.toContain('childName');
  expect(JSON.parse(t.deps.keys.open('answers', row?.answers ?? Buffer.alloc(0)))).toMatchObject({
    childName: birthAnswers.childName,
  });
});
