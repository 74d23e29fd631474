import { path } from '#platform/paths.ts';

export const refundPaths = {
  refunds: path('/can-bo/hoan-tien'),
  refund: path('/can-bo/hoan-tien/:refund'),
  decide: path('/can-bo/hoan-tien/:refund/quyet-dinh'),
  settle: path('/can-bo/hoan-tien/:refund/thuc-hien'),
  askAside: path('/can-bo/tien-can-kiem-tra/:money/hoan'),
};
