import { MOST_OF_FORM } from '#domain/forms';
import { bytesOfForm } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { UPLOAD } from '../papers/limits.ts';
import { whileReceived } from '../papers/take-files.ts';
import { anyone, citizen } from '../who.ts';
import * as discard from './discard/discard.ts';
import * as fee from './fee/fee.ts';
import * as file from './file.ts';
import { filingPaths as at } from './filing.paths.ts';
import * as info from './info/info.ts';
import * as section from './info/section.ts';
import * as onePart from './parts/one-part.ts';
import * as parts from './parts/parts.ts';
import * as resume from './resume.ts';
import * as done from './review/done.ts';
import * as review from './review/review.ts';
import * as start from './start/start.ts';

// the door accepts a little more than the largest part may have, so that the part's own limit gives the sentence
const UPLOADS = { maxBytes: 12_000_000, maxFiles: 20, maxTotal: 60_000_000 };
const DRAFTS = { name: 'filing.drafts', max: 30, seconds: 3600 };
// the page's script saves twelve times a minute
const SAVE = { name: 'filing.save', max: 240, seconds: 600 };
const DOWNLOAD = { name: 'filing.download', max: 240, seconds: 600 };
const SEND = { name: 'filing.send', max: 30, seconds: 3600 };

// the button that saves a step and stays
const SAVED = { _action: 'save' };

export const filingRows: Row[] = [
  get(at.start.pattern, anyone, start.get, { queries: 6, cost: 'small' }),
  post(at.start.pattern, citizen, start.post, { verb: 'drafts.start', limits: [DRAFTS], needsSpace: true }),
  get(at.resume.pattern, citizen, resume.get, { queries: 8, cost: 'small' }),
  get(at.info.pattern, citizen, info.get, { queries: 9, cost: 'small' }),
  post(at.info.pattern, citizen, info.post, {
    verb: 'drafts.save',
    limits: [SAVE],
    maxBytes: bytesOfForm(MOST_OF_FORM),
    savedBy: SAVED,
  }),
  get(at.section.pattern, citizen, section.get, { queries: 9, cost: 'small' }),
  post(at.section.pattern, citizen, section.post, {
    verb: 'drafts.save',
    limits: [SAVE],
    maxBytes: bytesOfForm(MOST_OF_FORM),
    savedBy: SAVED,
  }),
  get(at.parts.pattern, citizen, parts.get, { queries: 11, cost: 'small' }),
  post(at.parts.pattern, citizen, parts.post, {
    verb: 'drafts.save',
    uploads: { ...UPLOADS, boxes: whileReceived(parts.boxesOfStep), wordsAlone: 'none' },
    limits: [UPLOAD],
  }),
  post(at.part.pattern, citizen, onePart.post, {
    verb: 'drafts.add-file',
    uploads: { ...UPLOADS, boxes: whileReceived(onePart.boxesOfPart), wordsAlone: 'none' },
    limits: [UPLOAD],
  }),
  get(at.file.pattern, citizen, file.get, { queries: 9, cost: DOWNLOAD }),
  get(at.fee.pattern, citizen, fee.get, { queries: 8, cost: 'small' }),
  post(at.fee.pattern, citizen, fee.post, { verb: 'drafts.save', limits: [SAVE], savedBy: SAVED }),
  get(at.review.pattern, citizen, review.get, { queries: 9, cost: 'small' }),
  post(at.send.pattern, citizen, review.send, { verb: 'dossiers.submit', limits: [SEND], needsSpace: true }),
  get(at.done.pattern, citizen, done.get, { queries: 18, cost: 'small' }),
  get(at.discard.pattern, citizen, discard.get, { queries: 8, cost: 'small' }),
  post(at.discard.pattern, citizen, discard.post, { verb: 'drafts.delete', limits: [SAVE] }),
];
