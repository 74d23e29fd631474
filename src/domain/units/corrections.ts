// What the package does not know, each fact with its source. A former name stays, with the last day it was valid.

/** Provinces that became cities under central government. */
export const NEW_CITIES: readonly NewCity[] = [
  { code: '75', from: '2026-04-30', source: 'NQ 30/2026/QH16' },
  { code: '22', from: '2026-09-01', source: 'NQ 36/2026/QH16' },
  { code: '24', from: '2026-09-20', source: 'cần xác minh: năm 2026 là chắc, ngày chỉ có một nguồn' },
];

/** Communes of Đồng Nai that are wards in the list of units of July 2026. */
export const NEW_WARDS = {
  codes: ['25270', '25357', '25363', '26116', '26170', '26248', '26326', '26368', '26425', '26485'],
  from: '2026-04-30',
  source: 'danh mục đơn vị hành chính tháng 7/2026; ngày hiệu lực cần xác minh',
} as const;

/** Codes mistyped in the package, each with the right one: the code that the unit had before the reform and has in other lists. */
export const MISTYPED_CODES: Readonly<Record<string, string>> = { '23737': '23938' };

interface NewCity {
  code: string;
  from: string;
  source: string;
}
