/** How many codes by SMS are sent at most. */
export interface SmsCeilings {
  /** To one number in a day. */
  number: number;
  /** Asked for from one network in an hour. */
  network: number;
  /** In a day, in all. */
  day: number;
  /** In 30 days, in all. */
  month: number;
  /** How many percent of day and month are kept for signing in. */
  reserve: number;
}
