/** All that the tests read of the environment. */
export const environment = {
  /** A PostgreSQL server instead of the throw-away one. */
  databaseUrl: process.env.TEST_DATABASE_URL,
  /** A browser to use instead of the one that would be found. */
  chromium: process.env.CHROMIUM,
  /** The log level of the servers in tests. */
  logLevel: process.env.LOG ?? 'silent',
  /** A folder for screenshots of every page that a browser test passes, when somebody wants to look at them. */
  shots: process.env.SHOTS,
};
