import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { givesOpinions } from '../who.ts';
import * as answer from './answer-opinion.ts';
import * as file from './asked-file.ts';
import { opinionPaths as p } from './opinions.paths.ts';
import * as opinions from './opinions.ts';

const READ = { name: 'opinions.read', max: 300, seconds: 600 };
const DOWNLOAD = { name: 'opinions.download', max: 600, seconds: 600 };
const ANSWER = { name: 'opinions.answer', max: 120, seconds: 600 };

/** What other agencies ask an officer's agency, and what it asks them. */
export const opinionRows: Row[] = [
  get(p.opinions.pattern, givesOpinions, opinions.get, { queries: 6, cost: READ }),
  get(p.answer.pattern, givesOpinions, answer.get, { queries: 9, cost: 'small' }),
  post(p.answer.pattern, givesOpinions, answer.post, { verb: 'dossiers.give-opinion', limits: [ANSWER] }),
  get(p.file.pattern, givesOpinions, file.get, { queries: 10, cost: DOWNLOAD }),
];
