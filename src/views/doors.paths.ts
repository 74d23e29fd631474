import { path } from '#platform/paths.ts';

/** Pages of one door that others lead to. The door itself takes them from here, so that they are written once. */
export const doorPaths = {
  home: path('/'),
  procedure: path('/thu-tuc/:code'),
  /** Where anybody looks a dossier up; the printed code and the messages lead there, so the address must stay. */
  lookUp: path('/tra-cuu'),
  /** Where anybody with number and secret pays; the messages lead there, so the address must stay. */
  payByNumber: path('/thanh-toan'),
  /** Where anybody checks a printed form; its code leads there, so the address must stay. */
  checkPaper: path('/kiem-tra-giay-to'),
  /** The days off and the make-up days of the province; pages and guides lead there. */
  daysOff: path('/ngay-nghi'),
  signIn: path('/dang-nhap'),
  desk: path('/can-bo'),
  deskSignIn: path('/can-bo/dang-nhap'),
  trial: path('/thu-nghiem'),
  mailbox: path('/thu-nghiem/hop-thu'),
  /** Where a demo's clock is moved. */
  clock: path('/thu-nghiem/dong-ho'),
  /** Where a gateway reports what became of a payment. It is told this address once, so it must stay. */
  notice: path('/bao-co/:gateway'),
  /** Where a bank tells what came into a collecting account. It is told this address once, so it must stay. */
  statementLines: '/bao-co/sao-ke',
  /** Where somebody who tries the demo transfers money. */
  transfer: path('/thu-nghiem/chuyen-khoan'),
  /** The payment page of a demo's own gateway. */
  standIn: path('/thu-nghiem/vnpay'),
  /** Where that gateway is asked about payments: no page, and below a door of its own. */
  standInApi: '/thu-nghiem-vnpay/merchant_webapi/api/transaction',
  /** Everything of the public interface lies under it. */
  api: path('/api/'),
  /** What the search box asks while somebody types. */
  suggest: path('/api/v1/procedures'),
};
