/** All that the tests read of the environment. */
export const environment = {
  /** A PostgreSQL server instead of the throw-away one. */
  databaseUrl: process.env.TEST_DATABASE_URL,
  /** A browser instead of the one that is found. */
  chromium: process.env.CHROMIUM,
  /** How loud the servers of tests are. */
  logLevel: process.env.LOG ?? 'silent',
  /** A folder for pictures of every page that a story passes, when somebody wants to look. */
  shots: process.env.SHOTS,
};
