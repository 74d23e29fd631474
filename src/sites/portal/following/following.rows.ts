import { MOST_OF_FORM } from '#domain/forms';
import { bytesOfForm } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { anyone, citizen } from '../who.ts';
import * as dossier from './dossier/dossier.ts';
import * as file from './dossier/file.ts';
import { followingPaths as p } from './following.paths.ts';
import * as mine from './list/mine.ts';
import * as lookUp from './look-up/look-up.ts';
import * as printed from './printed-form/printed-form.ts';
import * as supplement from './supplement/supplement.ts';
import * as withdraw from './withdraw/withdraw.ts';

/** A person's own dossiers, and the look-up for anyone who holds a receipt. */
export const followingRows: Row[] = [
  get(p.lookUp.pattern, anyone, lookUp.get, { queries: 5 }),
  post(p.lookUp.pattern, anyone, lookUp.post, { verb: 'dossiers.look-up' }),
  get(p.mine.pattern, citizen, mine.get, { queries: 6 }),
  get(p.dossier.pattern, citizen, dossier.get, { queries: 10 }),
  get(p.file.pattern, citizen, file.get, { queries: 10 }),
  get(p.form.pattern, citizen, printed.get, { queries: 11 }),
  get(p.formPdf.pattern, citizen, printed.getPdf, { queries: 11 }),
  get(p.supplement.pattern, citizen, supplement.get, { queries: 10 }),
  post(p.supplement.pattern, citizen, supplement.post, {
    verb: 'dossiers.supplement',
    limits: [{ name: 'dossiers.supplement', max: 240, seconds: 600 }], // the page's script saves six times a minute
    uploads: supplement.UPLOADS,
    maxBytes: bytesOfForm(MOST_OF_FORM),
  }),
  get(p.withdraw.pattern, citizen, withdraw.get, { queries: 9 }),
  post(p.withdraw.pattern, citizen, withdraw.post, { verb: 'dossiers.withdraw' }),
];
