import { path } from '#platform/paths.ts';
import { doorPaths } from '#views/doors.paths.ts';

/** The path below which every address is for machines. */
export const API = '/api';

export const apiPaths = {
  procedures: doorPaths.suggest,
  procedure: path('/api/v1/procedures/:code'),
  provinces: path('/api/v1/units'),
  communes: path('/api/v1/units/:province/communes'),
  description: path('/api/v1/openapi.json'),
};
