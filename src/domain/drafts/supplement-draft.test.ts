import { expect, test } from 'vitest';
import { filerAndDesk } from '#testing/filer-and-desk.ts';
import { findSupplementDraft, keepSupplementDraft, refuseChangedDraft } from './supplement-draft.ts';

test('of two pages of one supplement that save at the same moment, the second overwrites and sends nothing', async () => {
  const { deps, desk, file, own } = await filerAndDesk();
  const code = await file();
  await desk.ask(code, [{ target: 'other', text: 'Gọi lại' }]);
  const { dossier } = await own(code);
  const { db, keys, clock } = deps;
  const now = clock.now();
  const written = (note: string) => ({ answers: {}, note });
  const keep = (note: string, from: string) =>
    db.tx((tx) => keepSupplementDraft(tx, keys, { dossier, content: written(note), from, now }));
  const send = (note: string, from: string) =>
    db.tx((tx) => refuseChangedDraft(tx, keys, dossier, { content: written(note), from }));

  const first = await keep('một', '');
  expect(first).toMatchObject({ saved: { content: { note: 'một' } } });
  // a page that was drawn while nothing was saved
  expect(await keep('hai', '')).toMatchObject({ newer: { content: { note: 'một' } } });
  expect((await findSupplementDraft(db, keys, dossier))?.content.note).toBe('một');
  await expect(send('hai', '')).rejects.toThrow('supplement.draft-changed');
  await send('một', '');
  const mark = 'saved' in first ? first.saved.mark : '';
  await send('hai', mark);
  expect(await keep('hai', mark)).toMatchObject({ saved: { content: { note: 'hai' } } });
});
