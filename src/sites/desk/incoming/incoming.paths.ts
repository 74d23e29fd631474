import { path } from '#platform/paths.ts';

export const incomingPath = path('/can-bo/so-van-ban-den');
