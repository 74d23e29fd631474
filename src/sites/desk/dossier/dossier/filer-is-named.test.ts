import { expect, test } from 'vitest';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk();

test('the story names the filer as who sent the dossier, whom the desk asked and for whom it waits now, and not the owner for whom they filed', async () => {
  const owner = { name: 'TRẦN ĐỨC DŨNG', idNumber: '099194000777', phone: '', email: '', address: '' };
  const code = await t.file({ onBehalf: true, owner });
  await t.desk.ask(code, [{ target: 'other', text: 'Nói rõ nơi ở' }]);
  const { submitter } = (await t.own(code)).people;
  const [officer, filer] = [await signInOfficer(t, 'canbo.anphu1'), await signedIn(t)];
  for (const [browser, page] of [
    [officer, `/can-bo/ho-so/${code}`],
    [filer, `/ho-so-cua-toi/${code}`],
  ] as const) {
    const { html } = await browser.get(page);
    const story = /mc-timeline"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '';
    expect(/Nộp hồ sơ trực tuyến[\s\S]*?__who">([^<]*)/.exec(story)?.[1], page).toContain(submitter.name);
    expect(story, page).toContain(`Chuyển đến: ${submitter.name}`);
    expect(story, page).not.toContain(owner.name);
    const waiting = story.slice(story.search(/Đang chờ người nộp|chờ Ông\/Bà/i));
    expect(waiting, page).toContain(submitter.name);
  }
});
