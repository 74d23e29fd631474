import { type DestinationStream, type Logger, pino } from 'pino';

/** Structured logs without personal data: ids and codes only, never a body, a cookie, a query string or a name. */
export function makeLog(o: { level: string; destination?: DestinationStream }): Log {
  const options = {
    level: o.level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: {
      paths: [
        'password',
        'code',
        'token',
        'idNumber',
        'phone',
        'email',
        'name',
        '*.password',
        '*.idNumber',
        '*.phone',
        '*.email',
      ],
      remove: true,
    },
  };
  return o.destination ? pino(options, o.destination) : pino(options);
}

export type Log = Logger;
