import { path } from '#platform/paths.ts';

export const calendarPaths = {
  calendar: path('/can-bo/lich-lam-viec'),
  day: path('/can-bo/quan-tri/lich/ngay'),
  year: path('/can-bo/quan-tri/lich/nam'),
  hours: path('/can-bo/quan-tri/lich/gio'),
};
