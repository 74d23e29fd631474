import { ofFewWords } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { readsMovedTimes, tellsMovedTimes } from '../who.ts';
import { movedTimesPaths as p } from './moved-times.paths.ts';
import * as movedTimes from './moved-times.ts';

const READ = { name: 'moved-times.read', max: 300, seconds: 600 };
const TELL = { name: 'moved-times.tell', max: 60, seconds: 600 };

/** What a change of the work calendar made of the times that had been told. */
export const movedTimesRows: Row[] = [
  get(p.movedTimes.pattern, readsMovedTimes, movedTimes.get, {
    queries: 9,
    cost: READ,
  }),
  post(p.tell.pattern, tellsMovedTimes, movedTimes.tell, {
    verb: 'dossiers.tell-moved-times',
    limits: [TELL],
  }),
].map(ofFewWords);
