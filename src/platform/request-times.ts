const NAME = 'http_request_duration_seconds';
const HELP = 'Time to answer a request';
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * How long requests took, by method, pattern of the route and status: a histogram as Prometheus reads it. The library's own makes a text
 * of the labels in order for every request, which is most of what counting one costs; here a request adds one to a number.
 */
export function requestTimes(): RequestTimes {
  const kinds = new Map<string, Kind>();
  return {
    observe(method, route, status, ms) {
      const key = `${status} ${method} ${route}`;
      let kind = kinds.get(key);
      if (!kind) {
        kind = {
          labels: labelsOf(method, route, status),
          sum: 0,
          upTo: new Array(SECONDS.length + 1).fill(0),
        };
        kinds.set(key, kind);
      }
      const seconds = ms / 1000;
      kind.sum += seconds;
      let at = 0;
      while (at < SECONDS.length && seconds > (SECONDS[at] ?? 0)) at += 1;
      kind.upTo[at] = (kind.upTo[at] ?? 0) + 1;
    },
    text: () =>
      [`# HELP ${NAME} ${HELP}`, `# TYPE ${NAME} histogram`, ...[...kinds.values()].flatMap(linesOf)].join(
        '\n',
      ),
  };
}

function linesOf({ labels, sum, upTo }: Kind): string[] {
  let count = 0;
  const buckets = upTo.map((n, i) => {
    count += n;
    return `${NAME}_bucket{le="${SECONDS[i] ?? '+Inf'}",${labels}} ${count}`;
  });
  return [...buckets, `${NAME}_sum{${labels}} ${sum}`, `${NAME}_count{${labels}} ${count}`];
}

function labelsOf(method: string, route: string, status: number): string {
  return `method="${escaped(method)}",route="${escaped(route)}",status="${status}"`;
}

function escaped(text: string): string {
  return text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
}

export interface RequestTimes {
  observe(method: string, route: string, status: number, ms: number): void;
  /** As Prometheus reads it, without a line's end. */
  text(): string;
}

/** The requests of one method, route and status. */
interface Kind {
  labels: string;
  sum: number;
  /** How many took no longer than each of SECONDS, and longer than the one before; the last: longer than all. */
  upTo: number[];
}
