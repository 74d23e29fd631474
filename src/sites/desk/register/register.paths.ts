import { path } from '#platform/paths.ts';

export const registerPaths = {
  register: path('/can-bo/so-theo-doi'),
  exportRegister: path('/can-bo/so-theo-doi/tai-ve'),
};
