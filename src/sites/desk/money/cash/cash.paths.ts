import { path } from '#platform/paths.ts';

export const cashPaths = {
  sheets: path('/can-bo/so-quy'),
  float: path('/can-bo/so-quy/tien-dau-ngay'),
  sheet: path('/can-bo/so-quy/:sheet'),
  close: path('/can-bo/so-quy/:sheet/khoa-so'),
  confirm: path('/can-bo/so-quy/:sheet/xac-nhan'),
  exportSheet: path('/can-bo/so-quy/:sheet/tai-ve'),
};
