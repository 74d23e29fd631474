import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

const KEPT_MS = 60_000;
const PLACE = /(file:\/\/(?!\S*\/node_modules\/)[^\s()]+\.js):(\d+):(\d+)/g;

const maps = new Map<string, SourceMap | undefined>();

/**
 * An error's stack with the places in the sources instead of those in a bundle. Node can do it by itself (`--enable-source-maps`), but
 * then it holds the maps of all that it ever loaded, 20 MB, against the day of an error. Here a map is read when a stack is written, and
 * let go a minute later.
 */
export function readableStack(stack: string): string {
  return stack.replace(PLACE, (place, bundle: string, line: string, column: string) => {
    const origin = mapOf(bundle)?.findOrigin(Number(line), Number(column));
    if (!origin || !('fileName' in origin)) return place;
    return `${new URL(origin.fileName, bundle)}:${origin.lineNumber}:${origin.columnNumber}`;
  });
}

function mapOf(bundle: string): SourceMap | undefined {
  if (maps.has(bundle)) return maps.get(bundle);
  if (maps.size === 0) setTimeout(() => maps.clear(), KEPT_MS).unref();
  const map = readMap(bundle);
  maps.set(bundle, map);
  return map;
}

function readMap(bundle: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(new URL(`${bundle}.map`), 'utf8')));
  } catch {
    return undefined; // a file without a map, or one that was not built
  }
}
