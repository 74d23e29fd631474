import { path } from '#platform/paths.ts';

export const captchaPaths = {
  picture: path('/ma-kiem-tra/hinh'),
  fresh: path('/ma-kiem-tra/moi'),
};
