// Which tests should notice a fault in the room of dossiers, the nearest first.
export const ROOM = 'src/domain/dossiers';
export const VERBS = [
  `${ROOM}/dossiers.test.ts`,
  `${ROOM}/who-acts.test.ts`,
  `${ROOM}/place.test.ts`,
  `${ROOM}/verbs/refused.test.ts`,
  `${ROOM}/verbs/denied.test.ts`,
  'src/sites/portal/following/dossier/deadlines.test.ts',
];
export const CONFIRM = `${ROOM}/verbs/confirm-supplement.test.ts`;
export const TAKE_BACK = [
  'src/sites/desk/dossier/examination/take-back.test.ts',
  `${ROOM}/state-table.test.ts`,
];
export const EXTENSION = [
  'src/sites/desk/dossier/extension/extension.test.ts',
  'src/sites/desk/dossier/extension/extension-refused.test.ts',
  'src/sites/desk/dossier/extension/apology-letter.test.ts',
  `${ROOM}/dates/counted-by-hand.test.ts`,
];
export const DUTY = 'src/sites/desk/dossier/examination/duty.test.ts';
export const OPINION = 'src/sites/desk/opinions/opinions.test.ts';
export const OPINION_VERBS = 'src/domain/dossiers/opinions/opinion-verbs.test.ts';
export const HAND = `${ROOM}/dates/counted-by-hand.test.ts`;
export const CLOSE = 'src/sites/desk/dossier/reception/close.test.ts';
export const CLOSE_BEFORE = 'src/sites/desk/dossier/reception/close-before-acceptance.test.ts';
export const REOPEN = 'src/sites/desk/dossier/reception/reopen.test.ts';
export const FOLLOWING = [
  'src/sites/portal/following/dossier/before-the-result.test.ts',
  'src/sites/portal/following/following.test.ts',
];
export const NUMBER_LOST = 'src/sites/portal/following/number-lost.test.ts';
export const SUPPLEMENT = [
  'src/sites/portal/following/supplement/supplement.test.ts',
  'src/sites/portal/following/supplement/papers-left-out.test.ts',
  'src/sites/portal/following/supplement/corrected-answers.test.ts',
  ...VERBS,
];
export const DESK = [
  'src/sites/desk/dossier/desk-story.test.ts',
  'src/sites/desk/dossier/two-officers.test.ts',
];

export const TOLD = [
  'src/views/notices/notices.test.ts',
  'src/sites/desk/dossier/printed-form/printed-form.test.ts',
  `${ROOM}/state-table-law.test.ts`,
];
export const ORIGINALS = 'src/sites/desk/dossier/reception/originals.test.ts';
