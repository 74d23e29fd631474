import type { Mutations } from './mutation.ts';

const HTTP = 'src/platform/http';
const PARKED = [
  'src/sites/portal/parked/parked.test.ts',
  'src/sites/portal/parked/not-kept.test.ts',
  'src/sites/portal/parked/filled-again.test.ts',
  'src/sites/portal/parked/unsent.test.ts',
  'src/sites/portal/parked/done-otherwise.test.ts',
  'src/sites/portal/parked/stale-page.test.ts',
  'src/sites/desk/parked/parked.test.ts',
  'src/sites/desk/parked/unsent.test.ts',
];
const BODIES = ['src/sites/bodies.test.ts'];
const ENDED = ['src/sites/ended-meanwhile.test.ts'];

/** Who may still act when their form comes, and whose the words are that were kept for somebody. */
export const doors: Mutations[] = [
  {
    file: `${HTTP}/still-signed-in.ts`,
    tests: ENDED,
    faults: [
      ['(isFresh(v) && v.c.uploads.length === 0)', 'isFresh(v)'],
      ['(isFresh(v) && v.c.uploads.length === 0)', 'true'],
      ['if (isFresh(v)) return result;', 'return result;'],
      ['!(await isStill(v, tx)) && !(await isStill(v, db))', '!(await isStill(v, tx))'],
      ['signedIn !== undefined && isDeepStrictEqual(signedIn.actor, c.actor)', 'signedIn !== undefined'],
      ["row.method !== 'POST' || !c.session || row.who.allows(door.anonymous)", 'true'],
    ],
  },
  {
    file: `${HTTP}/people-form.ts`,
    tests: [
      'src/sites/whose-page.test.ts',
      'src/sites/portal/parked/stale-page.test.ts',
      'src/sites/portal/parked/parked-files.test.ts',
    ],
    faults: [
      ["if (!isAnothers(v, c.form.get('_csrf'))) return undefined;", 'return undefined;'],
      ['takesNone = v.stale || isAnothers(v, token);', 'takesNone = v.stale;'],
      ['takesNone = v.stale || isAnothers(v, token);', 'takesNone = isAnothers(v, token);'],
      ['if (!v.stale) return undefined;', 'return undefined;'],
      ['if (c.wantsJson || !isOwnStale(v, token))', 'if (c.wantsJson)'],
      ['if (c.wantsJson || !isOwnStale(v, token))', 'if (true)'],
    ],
  },
  {
    file: `${HTTP}/strangers-uploads.ts`,
    tests: [`${HTTP}/strangers-uploads.test.ts`],
    faults: [
      ['networkOf(address)', 'address'],
      ['[...coming].filter((c) => c.network === network)', '[...coming]'],
      ['heldBy(b, now) > heldBy(a, now)', 'heldBy(b, now) < heldBy(a, now)'],
      ['return held + bytes * (now - since);', 'return bytes;'],
      ['b[1] > a[1]', 'b[1] < a[1]'],
      ['isIn: () => leave(own)', 'isIn() {}'],
      ['close: () => leave(own)', 'close() {}'],
    ],
  },
  {
    file: `${HTTP}/upload.ts`,
    tests: ['src/sites/slow-uploads.test.ts'],
    faults: [
      ['const makeRoom = () => stop(gaveWay?.reason);', 'const makeRoom = () => {};'],
      ['truncate(path).catch(() => {});', ''],
    ],
  },
  {
    file: 'src/platform/text.ts',
    tests: BODIES,
    faults: [
      [".replace(TOO_MANY_MARKS, '$1')", ''],
      ['(\\p{M}{30})', '(\\p{M}{30000})'],
    ],
  },
  {
    file: `${HTTP}/read-form.ts`,
    tests: BODIES,
    faults: [
      ['readBytes(request.raw, most, tooLong)', 'readBytes(request.raw, most + 1, tooLong)'],
      ['readBytes(request.raw, most, tooLong)', 'readBytes(request.raw, most - 1, tooLong)'],
      ["if (moreThan(body, '&', MOST_FIELDS)) throw tooLong();", ''],
      ['kind !== undefined && kind !== FORM', 'false'],
    ],
  },
  {
    file: `${HTTP}/read-parts.ts`,
    tests: BODIES,
    faults: [
      ['size > o.maxWords ||', 'size > o.maxWords + 1 ||'],
      ['size > o.maxWords ||', 'size >= o.maxWords ||'],
    ],
  },
  {
    file: `${HTTP}/fill-again.ts`,
    tests: PARKED,
    faults: [
      ['!parked || pageOf(parked.page) !== c.path', '!parked'],
      ['await row.handler(c); // refuses where the act is done', ''],
      ['new Form([...parked.fields, [AGAIN_FIELD, id]])', 'new Form([...parked.fields])'],
      ['c.unsent = c.unsent.filter((each) => each.id !== id);', ''],
      ['c.filledAgain = true;', ''],
    ],
  },
  {
    file: `${HTTP}/unsent.ts`,
    tests: PARKED,
    faults: [
      ['writer && isWriter(keys, writer, o.account)', 'writer'],
      ['id === o.id && page(path) === page(o.path)', 'id === o.id'],
      ['id === o.id && page(path) === page(o.path)', 'page(path) === page(o.path)'],
      [`where writer = any(\${writersOf(keys, o.account)})\n    and exists`, 'where exists'],
      ['starts_with(path, at)', 'false'],
    ],
  },
  {
    file: `${HTTP}/parked-form.ts`,
    tests: PARKED,
    faults: [
      [' || !isWriter(keys, row.writer, o.account)', ''],
      [`id = \${o.id} and browser_hash = \${hashOf(o.browser)} and until`, `id = \${o.id} and until`],
      ['NOT_KEPT.test(name) || isSecret(name) ?', 'NOT_KEPT.test(name) ?'],
    ],
  },
  {
    file: `${HTTP}/park-form.ts`,
    tests: ['src/sites/whose-page.test.ts', ...PARKED],
    faults: [
      ['return writer !== undefined && !isWriter(keys, writer, c.session.subjectId);', 'return false;'],
      ['if (!holds || !isAnothers(v, token))', 'if (!holds)'],
      ['if (!isProvablyHere(request.headers, new URL(config.publicUrl).origin)) return false;', ''],
    ],
  },
  {
    file: `${HTTP}/ctx.ts`,
    tests: [
      'src/sites/sent-again.test.ts',
      'src/sites/desk/dossier/two-officers.test.ts',
      'src/sites/portal/filing/filing.test.ts',
      'src/sites/keys.test.ts',
    ],
    faults: [
      ['[this.request.routeOptions.url, this.params]', '[this.request.routeOptions.url]'],
      ["this.session?.id.toString('base64') ?? this.cookie(CSRF_COOKIE) ?? ''", "''"],
      ["if (name !== '_csrf') key.update(JSON.stringify([name, ...this.form.all(name)]));", ';'],
      ['if (before?.location) return before.location;', ''],
    ],
  },
  {
    file: 'src/sites/portal/filing/differences/three-way.ts',
    tests: [
      'src/sites/portal/filing/differences/three-way.test.ts',
      'src/sites/portal/filing/two-tabs.test.ts',
      'src/sites/portal/filing/saving-and-conflicts.test.ts',
      'src/sites/portal/parked/unsent.test.ts',
      'src/sites/portal/following/supplement/unsent-supplement.test.ts',
      'src/sites/portal/following/supplement/corrected-answers.test.ts',
    ],
    faults: [
      ['(shownLetters.has(mine) && (!comesBack || field.computed))', 'shownLetters.has(mine)'],
      ['(shownLetters.has(mine) && (!comesBack || field.computed))', 'false'],
      ['(!comesBack || field.computed)', '!comesBack'],
      ['!shownLetters.has(stored) && !field.computed) conflicts', 'false) conflicts'],
      ['!shownLetters.has(stored) && !field.computed) conflicts', '!field.computed) conflicts'],
      ['if (o.stored[name] === undefined) delete answers[name];', 'if (false) delete answers[name];'],
    ],
  },
];
