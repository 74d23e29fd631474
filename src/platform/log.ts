import { type DestinationStream, destination, type Logger, pino } from 'pino';

const streams = new WeakMap<Log, DestinationStream>();

/** Structured logs without personal data: ids and codes only, never a body, a cookie, a query string or a name. */
export function makeLog(o: { level: string; destination?: DestinationStream }): Log {
  const options = {
    level: o.level,
    base: null,
    timestamp,
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
  const stream = o.destination ?? destination();
  const log = pino(options, stream);
  streams.set(log, stream);
  return log;
}

/** Writes a line that stands already as the log would have written it, whatever the log's level. */
export function writeLine(log: Log, line: string): void {
  streams.get(log)?.write(line);
}

let second = Number.NaN;
let untilSecond = '';

/** The time of a line. Of two lines of one second, only the milliseconds are told anew. */
export function timestamp(): string {
  const now = Date.now();
  const whole = Math.floor(now / 1000);
  if (whole !== second) {
    second = whole;
    untilSecond = `,"time":"${new Date(now).toISOString().slice(0, -4)}`;
  }
  return `${untilSecond}${String(now - whole * 1000).padStart(3, '0')}Z"`;
}

export type Log = Logger;
