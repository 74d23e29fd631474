import { expect, test } from 'vitest';
import { someCitizen } from '#testing/filed.ts';
import { signIn } from '#testing/story/enter.ts';
import { sentAs } from '#testing/story/filing.ts';
import { type Hand, MOTHER_BEGINS, motherFilesABirth } from '#testing/story/mothers-filing.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';

const MOST = 25;
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));

test('a mother with an account files a birth registration, from its page in the catalogue, with few presses besides typing', async () => {
  const mother = await signedInMother();
  const count = { presses: 0 };
  await mother.go(MOTHER_BEGINS);
  await motherFilesABirth(countingHand(mother, count), '2/11/2026');
  expect((await sentAs(mother)).code).toMatch(/^H99/);
  expect(count.presses).toBeLessThanOrEqual(MOST);
  await mother.leave();
});

async function signedInMother(): Promise<Visitor> {
  const mother = await visitor(on.browser, { url: on.served.url, width: 360, story: 'few-presses' });
  await signIn(mother.context, on.served, await someCitizen(on.served.deps));
  return mother;
}

/** An answer, a tick, an entry of a list, a file, a link or a button are one press each; typing is none. */
function countingHand(mother: Visitor, count: { presses: number }): Hand {
  const counted = <A extends unknown[]>(act: (...args: A) => Promise<unknown>) => {
    return async (...args: A) => {
      count.presses += 1;
      await act(...args);
    };
  };
  return {
    page: mother.page,
    press: counted((name: string | RegExp) => mother.press(name, mother.page.getByRole('main'))),
    choose: counted((question: string | RegExp, answer: string | RegExp) => mother.choose(question, answer)),
    pick: counted((list, label) => list.selectOption({ label })),
    tick: counted((box) => box.check()),
    attach: counted(async (box, file) => {
      await box.locator('input[type=file]').setInputFiles(file);
      await box.getByRole('link', { name: file.name }).waitFor();
    }),
    type: (label, text) => mother.type(label, text),
    at: (heading) => mother.at(heading),
  };
}
