import { readSeed } from './read-seed.ts';

const AGENCY_KEYS = readSeed<{ agencies: { key: string }[] }>('province.json').agencies.map(
  (each) => each.key,
);
const LIFE_EVENTS =
  'birth marriage residence travel study work business housing vehicle health ageing justice death'.split(
    ' ',
  );

const words = { type: 'string', minLength: 1 };
const list = (items: object, more: object = {}) => ({ type: 'array', items, ...more });
const thing = (properties: Record<string, object>, optional: string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});
const cutOff = thing({ at: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }, source: words });
const limit = thing(
  {
    amount: { type: ['integer', 'null'], minimum: 1 },
    unit: { enum: ['working-day', 'working-hour', 'day', 'month', 'same-day', 'described'] },
    text: words,
    cutOff: { oneOf: [cutOff, { type: 'null' }] },
    source: { type: 'string' },
  },
  ['text', 'cutOff'],
);
const said = thing({ vi: words, en: words });
const condition = { type: 'object', minProperties: 1 };
const slug = { type: 'string', pattern: '^[a-z0-9-]+$' };

/** What a procedure's file must look like, as a JSON Schema. */
export const procedureShape = thing(
  {
    code: { type: 'string', pattern: '^\\d\\.\\d{6}$' },
    name: words,
    commonName: thing({ vi: words, en: words }),
    field: thing({ code: { type: 'string', pattern: '^(G\\d{2}-[A-Z]{2}\\d{2})?$' }, name: words }),
    level: { enum: ['province', 'commune', 'both'] },
    decidedBy: list(
      thing(
        {
          kind: { enum: ['commune', 'department', 'police-commune', 'police-province', 'province-centre'] },
          key: { enum: AGENCY_KEYS },
        },
        ['key'],
      ),
      { minItems: 1 },
    ),
    audience: list({ enum: ['citizen', 'enterprise', 'organisation', 'foreigner'] }, { minItems: 1 }),
    lifeEvents: list({ enum: LIFE_EVENTS }, { minItems: 1 }),
    online: { enum: ['full', 'partial', 'none'] },
    partialReason: words,
    partialByPost: words,
    promulgatedBy: words,
    summary: { type: 'string', minLength: 40, maxLength: 300 },
    steps: list(thing({ name: words, text: words }), { minItems: 3 }),
    channels: list(
      thing(
        {
          channel: { enum: ['direct', 'online', 'post'] },
          limit,
          note: words,
          runsFrom: { enum: ['visit'] },
          visitField: words,
        },
        ['note', 'runsFrom', 'visitField'],
      ),
      {
        minItems: 1,
      },
    ),
    fees: list(
      thing(
        {
          id: slug,
          name: words,
          kind: { enum: ['phi', 'le-phi'] },
          amount: { type: ['integer', 'null'], minimum: 0 },
          text: words,
          per: { enum: ['dossier', 'copy', 'page'] },
          quantityField: words,
          tiers: list(
            thing({ from: { type: 'integer', minimum: 2 }, amount: { type: 'integer', minimum: 0 } }),
            {
              minItems: 1,
            },
          ),
          copiesField: words,
          cap: { type: 'integer', minimum: 1 },
          rows: thing({ group: words, title: words }),
          when: condition,
          whenSaid: said,
          channel: { enum: ['direct', 'online', 'post'] },
          taken: { enum: ['with-filing', 'before-result'] },
          takenSource: words,
          provedBy: slug,
          source: { type: 'string' },
          verified: { type: 'boolean' },
        },
        [
          'text',
          'per',
          'quantityField',
          'tiers',
          'copiesField',
          'cap',
          'rows',
          'when',
          'whenSaid',
          'channel',
          'taken',
          'takenSource',
          'provedBy',
        ],
      ),
    ),
    financialDuty: thing({ name: words, source: words }),
    opinionsOutsideLimit: thing({ source: words }),
    cases: list(thing({ id: slug, name: words, limit, when: condition }, ['limit', 'when']), { minItems: 1 }),
    questions: list(
      thing(
        {
          id: slug,
          asks: said,
          byDate: thing({ field: words, asks: said }),
          choices: list(thing({ id: slug, says: said, answers: { type: 'object', minProperties: 1 } }), {
            minItems: 2,
          }),
          source: words,
        },
        ['byDate'],
      ),
      { minItems: 1, maxItems: 3 },
    ),
    parts: list(
      thing(
        {
          id: slug,
          name: words,
          originals: { type: 'integer', minimum: 0 },
          copies: { type: 'integer', minimum: 0 },
          required: { type: 'boolean' },
          cases: list(slug, { minItems: 1 }),
          when: condition,
          whenSaid: said,
          template: words,
          bring: thing({ source: words, verified: { type: 'boolean' } }),
          accepts: list({ enum: ['pdf', 'jpg', 'png'] }, { minItems: 1 }),
          // no larger than the door of the filing lets in (src/sites/portal/filing/filing.rows.ts)
          maxBytes: { type: 'integer', minimum: 1, maximum: 12_000_000 },
          maxFiles: { type: 'integer', minimum: 1, maximum: 20 },
          check: { enum: ['portrait-4x6', 'id-card-front', 'id-card-back'] },
          hint: words,
        },
        ['cases', 'when', 'whenSaid', 'template', 'bring', 'check', 'hint'],
      ),
    ),
    results: list(thing({ code: words, name: words }, ['code']), { minItems: 1 }),
    legalBasis: list(thing({ code: words, name: words }), { minItems: 1 }),
    requirements: list(words),
    form: slug,
    route: list(
      thing(
        {
          id: slug,
          name: words,
          role: { enum: ['clerk', 'officer', 'head', 'leader', 'registrar'] },
          place: { enum: ['receiver', 'owner'] },
          unit: slug,
          hours: { type: 'number', exclusiveMinimum: 0 },
        },
        ['unit'],
      ),
      { minItems: 3 },
    ),
    collect: thing(
      {
        identity: { const: true },
        papers: list(thing({ says: said, short: { type: 'string', minLength: 1, maxLength: 30 } })),
        source: { type: 'string' },
        verified: { type: 'boolean' },
      },
      ['identity'],
    ),
    delivery: list({ enum: ['desk', 'post', 'online'] }, { minItems: 1 }),
    keywords: list(words, { minItems: 1 }),
    popularity: { type: 'integer', minimum: 0, maximum: 100 },
    toVerify: list(thing({ what: words, note: words })),
    sources: list(thing({ what: words, source: words }), { minItems: 1 }),
  },
  [
    'commonName',
    'partialReason',
    'partialByPost',
    'financialDuty',
    'opinionsOutsideLimit',
    'questions',
    'collect',
  ],
);
