import { get } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { withPost } from '../who.ts';
import { incomingPath } from './incoming.paths.ts';
import * as incoming from './incoming.ts';

/** The register of incoming documents, for the mail office that keeps it and for the heads and leaders of the agency. */
export const incomingRows: Row[] = [
  get(incomingPath.pattern, withPost('registrar', 'head', 'leader'), incoming.get, {
    queries: 6,
    cost: 'small',
  }),
];
