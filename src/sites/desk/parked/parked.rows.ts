import { get } from '#platform/http/route.ts';
import { path } from '#platform/paths.ts';
import type { Row } from '../../../deps.ts';
import { officer } from '../who.ts';
import * as parked from './parked.ts';

export const parkedPath = path('/can-bo/tiep-tuc/:form');

export const parkedRows: Row[] = [get(parkedPath.pattern, officer, parked.get)];
