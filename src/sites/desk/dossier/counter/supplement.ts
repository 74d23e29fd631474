import {
  type CountedPapers,
  MOST_COUNTED_PAPERS,
  type OpenAtDesk,
  supplementAtCounter,
} from '#domain/dossiers';
import { type CheckedFile, checkFile } from '#domain/files';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { readWholeNumber } from '#platform/whole-number.ts';
import { fileRefusalWords } from '#views/words/files.ts';
import { counterWords } from '../../words/counter.ts';
import { refusalWords } from '../../words/refusals.ts';
import { STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openDossier, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { boxesOf, type PaperToEnter, papersToEnter } from './brought-papers.ts';
import { NOTE, SupplementAtCounterView } from './supplement.view.tsx';
import { readWhoAndWhy } from './who-and-why.tsx';

const w = counterWords.supplement;
const LONGEST = 500;
// shows what was typed again and does nothing: the files that came with it could not be taken
const STAY = 'stay';

/** What a clerk may scan with one form. */
export const SCANS = {
  maxBytes: 20_000_000,
  maxFiles: 20,
  maxTotal: 60_000_000,
  boxes: async (c: AtDossier) => papersToEnter(await openDossier(c)).map(({ spec }) => boxesOf(spec.id).scan),
  wordsAlone: { [STEP]: STAY },
} as const;

export async function get(c: AtDossier) {
  return show(c, await openForVerb(c, 'supplement'), {});
}

/** Enters what was brought to the counter: scans and counted papers in one transaction, or nothing. */
export async function post(c: AtDossier): Promise<Answer> {
  const open = await openForVerb(c, 'supplement');
  if (c.form.get(STEP) === STAY) return show(c, open, {});
  const errors: FieldErrors = {};
  const papers = papersToEnter(open);
  const scans = await checkScans(c, papers, errors);
  const onPaper = readCounts(c, papers, errors);
  const reasons = new Map(
    papers.map(({ spec }) => [spec.id, readText(c, boxesOf(spec.id).without, LONGEST, errors)] as const),
  );
  const note = readText(c, NOTE, 2000, errors);
  const counter = readWhoAndWhy(c, errors);
  for (const { spec, asked } of papers) {
    const brought = scans.some((s) => s.partId === spec.id) || spec.id in onPaper || reasons.get(spec.id);
    const box = boxesOf(spec.id).scan;
    if (asked && !brought && !errors[box]) errors[box] = w.missing(spec.name);
  }
  const isEmpty =
    scans.length + Object.keys(onPaper).length === 0 && ![...reasons.values(), note].some(Boolean);
  if (!hasErrors(errors) && isEmpty) errors[NOTE] = w.nothing;
  if (hasErrors(errors)) return show(c, open, errors, 422);
  // what was not asked for and is answered in words is a message
  const said = papers.filter(({ asked }) => !asked).map(({ spec }) => reasons.get(spec.id));
  try {
    return await c.change(async (tx) => {
      const d = await supplementAtCounter(tx, c.deps, {
        ...actionOn(c, open),
        counter,
        scans,
        onPaper,
        reasons,
        note: [...said, note].filter(Boolean).join('\n'),
      });
      return deskPaths.dossier({ code: d.code }, confirmationQuery('supplement'));
    });
  } catch (e) {
    const sentence = e instanceof Refusal && refusedScan(e);
    if (!sentence) throw e;
    return show(c, open, { [NOTE]: sentence }, 422);
  }
}

async function checkScans(c: AtDossier, papers: PaperToEnter[], errors: FieldErrors): Promise<Scans> {
  const scans: Scans = [];
  for (const { spec } of papers) {
    const box = boxesOf(spec.id).scan;
    for (const upload of c.uploads.filter((u) => u.field === box)) {
      try {
        const checked = await checkFile(upload, spec, c.actor);
        scans.push({ partId: spec.id, checked, maxFiles: spec.maxFiles });
      } catch (e) {
        const sentence = e instanceof Refusal && sentenceFor(fileRefusalWords.vi, e);
        if (!sentence) throw e;
        errors[box] = [errors[box], sentence].filter(Boolean).join(' ');
      }
    }
  }
  return scans;
}

function readCounts(c: AtDossier, papers: PaperToEnter[], errors: FieldErrors): CountedPapers {
  const read = (box: string) => {
    const typed = c.form.get(box).trim();
    const n = typed ? readWholeNumber(typed) : 0;
    if (n === undefined || n < 0 || n > MOST_COUNTED_PAPERS) errors[box] = w.badCount(MOST_COUNTED_PAPERS);
    return n ?? 0;
  };
  const counted = papers.map(({ spec }) => {
    const { originals, certified, copies } = boxesOf(spec.id);
    return [
      spec.id,
      { originals: read(originals), certified: read(certified), copies: read(copies) },
    ] as const;
  });
  return Object.fromEntries(counted.filter(([, n]) => n.originals + n.certified + n.copies > 0));
}

// what is wrong with a file only once it stands beside those of the dossier
function refusedScan(e: Refusal): string | undefined {
  if (e.is('supplement.same-file')) return refusalWords['supplement.same-file'](e.params);
  return sentenceFor(fileRefusalWords.vi, e);
}

function show(c: AtDossier, open: OpenAtDesk, errors: FieldErrors, status = 200) {
  return page(SupplementAtCounterView({ c, open, papers: papersToEnter(open), errors }), { status });
}

type Scans = { partId: string; checked: CheckedFile; maxFiles: number }[];
