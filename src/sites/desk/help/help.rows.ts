import { get } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { officer } from '../who.ts';
import { helpPath } from './help.paths.ts';
import * as help from './help.ts';

export const helpRows: Row[] = [get(helpPath.pattern, officer, help.get, { queries: 5, cost: 'small' })];
