import { path } from '#platform/paths.ts';

export const adminPaths = {
  watch: path('/can-bo/quan-tri'),
  security: path('/can-bo/quan-tri/an-ninh'),
  exportSecurity: path('/can-bo/quan-tri/an-ninh/tai-ve'),
  closeAlarms: path('/can-bo/quan-tri/an-ninh/da-xem'),
  journal: path('/can-bo/quan-tri/nhat-ky'),
  exportJournal: path('/can-bo/quan-tri/nhat-ky/tai-ve'),
  officers: path('/can-bo/quan-tri/can-bo'),
  officer: path('/can-bo/quan-tri/can-bo/:officer'),
  changeOfficer: path('/can-bo/quan-tri/can-bo/:officer/thay-doi'),
  decideOfficer: path('/can-bo/quan-tri/can-bo/:officer/de-nghi'),
  firstPassword: path('/can-bo/quan-tri/mat-khau-vua-cap'),
  probe: path('/can-bo/quan-tri/kenh/:channel/thu'),
  rerun: path('/can-bo/quan-tri/viec-nen/:job/chay-lai'),
};
