import { get } from '#platform/http/route.ts';
import { path } from '#platform/paths.ts';
import type { Row } from '../../../deps.ts';
import { citizen } from '../who.ts';
import * as parked from './parked.ts';

export const parkedPath = path('/tiep-tuc/:form');

export const parkedRows: Row[] = [get(parkedPath.pattern, citizen, parked.get)];
