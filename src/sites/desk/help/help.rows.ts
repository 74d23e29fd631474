import { get } from '#platform/http/route.ts';
import { path } from '#platform/paths.ts';
import type { Row } from '../../../deps.ts';
import { officer } from '../who.ts';
import * as help from './help.ts';

export const helpPath = path('/can-bo/huong-dan');

export const helpRows: Row[] = [get(helpPath.pattern, officer, help.get)];
