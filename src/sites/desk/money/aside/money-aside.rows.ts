import { get } from '#platform/http/route.ts';
import type { Row } from '../../../../deps.ts';
import { readsMoneyAside } from '../../who.ts';
import { moneyAsidePath } from './money-aside.paths.ts';
import * as moneyAside from './money-aside.tsx';

/** Money that came online and was not recorded as paid, for those who look into it. */
export const moneyAsideRows: Row[] = [
  get(moneyAsidePath.pattern, readsMoneyAside, moneyAside.get, { queries: 6, cost: 'small' }),
];
