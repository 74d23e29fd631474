import { expect, test } from 'vitest';
import type { Actor, Citizen, Officer } from '#domain/journal';
import { text } from '#platform/http/answer.ts';
import { get, post, type Who } from '#platform/http/route.ts';
import { path } from '#platform/paths.ts';
import type { C, Row } from '../deps.ts';
import { officer } from './desk/who.ts';
import { anyone, citizen } from './portal/who.ts';

const draft = path('/nop-ho-so/:draft/tep/:file').pattern;
const list = path('/ho-so-cua-toi').pattern;

// This tests the compiler: each line that it must refuse is marked, and a mark on a line that it accepts does not compile.
test('a row gives its handler the people it lets in and the parameters of its path, and nothing else', () => {
  const ofDraft = (c: C<Citizen, 'draft'>) => text(c.params.draft + c.actor.accountId);
  const ofFile = (c: C<Citizen, 'draft' | 'file'>) => text(c.params.file);
  const ofDossier = (c: C<Officer, 'code'>) => text(c.params.code + c.actor.officerId);
  const ofAnybody = (c: C) => text(c.actor.kind);
  const few = { queries: 1, cost: 'small' } as const;
  const rows: Row[] = [
    get(draft, citizen, ofDraft, few),
    get(draft, citizen, ofFile, few),
    get(draft, citizen, ofAnybody, few),
    get(list, anyone, ofAnybody, few),
    // @ts-expect-error the path has no :code
    get(draft, citizen, ofDossierOf, few),
    // @ts-expect-error the path has no parameter at all
    get(list, citizen, ofDraft, few),
    // @ts-expect-error a citizen is no officer
    get(path('/can-bo/ho-so/:code').pattern, citizen, ofDossier, few),
    // @ts-expect-error anybody may come, and not everybody is a citizen
    get(draft, anyone, ofDraft, few),
    // @ts-expect-error a row without a number of queries does not compile
    get(list, anyone, ofAnybody, {}),
    // @ts-expect-error a row that does not say what it costs does not compile
    get(list, anyone, ofAnybody, { queries: 1 }),
    // @ts-expect-error a string says nothing of its parameters
    get(String(draft), citizen, ofDraft, few),
  ];
  // @ts-expect-error a row that lets in citizens has to check them
  const careless: Who<Actor, Citizen> = { name: 'careless', allows: () => true };
  const posts = get(path('/can-bo/ho-so/:code').pattern, officer, ofDossier, few);
  expect([...rows, posts].map((row) => row.method)).toEqual(Array(12).fill('GET'));
  // @ts-expect-error a row that changes something without a limit does not compile
  const endless = post(list, anyone, ofAnybody, { verb: 'accounts.sign-out' });
  // @ts-expect-error no limit at all is none
  const none = post(list, anyone, ofAnybody, { verb: 'accounts.sign-out', limits: [] });
  expect([endless, none].map((row) => row.method)).toEqual(['POST', 'POST']);
  expect(careless.name).toBe('careless');
});

function ofDossierOf(c: C<Citizen, 'code'>) {
  // @ts-expect-error only the named parameters exist
  return text(c.params.code + c.params.file);
}
