import { beforeEach, expect, test } from 'vitest';
import { withdrawDossier } from '#domain/dossiers';
import { listFiles } from '#domain/files';
import type { Browser } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';

const PART = 'giay-chung-sinh';
const FILES = [{ target: PART, text: 'Chụp lại cho rõ' }];

const t = await appWithFilerAndDesk();
const { citizen, own } = t;
let b: Browser;
let clerk: Browser;
beforeEach(async () => {
  b = await signedIn(t);
  clerk = await signInOfficer(t, 'canbo.anphu1');
});

async function withUnsentFile() {
  const { code, way, fields } = await supplementPage(t, b, FILES);
  const page = await b.upload(way, { ...fields, _action: `upload:${PART}` }, [
    { field: `file:${PART}`, filename: 'chua-gui.pdf', body: await samplePdf(3) },
  ]);
  expect(page.html).toContain('chua-gui.pdf');
  const [file] = (await own(code)).unsent;
  if (!file) throw new Error('the file was not kept');
  const atDesk = `/can-bo/ho-so/${code}`;
  return { code, way, file, atDesk, fileAtDesk: `${atDesk}/tep/${file.id}` };
}

test('a file of a supplement is shown to no officer and opened by none before it is sent, and by its filer at once', async () => {
  const { code, way, file, atDesk, fileAtDesk } = await withUnsentFile();
  const ways = ['', '/bieu-mau/yeu-cau-bo-sung', '/tiep-nhan'];
  for (const path of ways)
    expect((await clerk.get(`${atDesk}${path}`)).html, path).not.toContain('chua-gui.pdf');
  expect((await clerk.get(atDesk)).html).toContain('giay-chung-sinh.pdf');
  expect((await clerk.get(fileAtDesk)).status).toBe(404);
  expect((await b.get(`/ho-so-cua-toi/${code}/tep/${file.id}`)).status).toBe(200);

  const page = await b.get(way);
  const sent = await b.upload(way, { ...Object.fromEntries(posted(page.html)), _action: '' }, []);
  expect(sent.location).toBe(`/ho-so-cua-toi/${code}?xong=supplement`);
  expect((await clerk.get(atDesk)).html).toContain('chua-gui.pdf');
  expect((await clerk.get(fileAtDesk)).status).toBe(200);
});

test('a dossier is withdrawn with a file that was never sent: nobody is given it, and it is removed', async () => {
  const { code, atDesk, fileAtDesk } = await withUnsentFile();
  const { dossier } = await own(code);
  const ref = { ownerAgencyId: dossier.ownerAgencyId, id: dossier.id };
  await t.db.tx((tx) =>
    withdrawDossier(tx, { ref, revision: dossier.revision, citizen, reason: 'Thôi', now: t.clock.now() }),
  );
  expect((await clerk.get(atDesk)).html).not.toContain('chua-gui.pdf');
  expect((await clerk.get(fileAtDesk)).status).toBe(404);
  const left = await listFiles(t.db, { kind: 'dossier', ...ref });
  expect(left.map((f) => f.name)).toEqual(['giay-chung-sinh.pdf']);
});
