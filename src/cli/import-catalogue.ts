import { once } from 'node:events';
import { createWriteStream, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CatalogueNote, importCatalogue as takeIn } from '#domain/procedures';
import { systemClock } from '#platform/clock.ts';
import { Refusal } from '#platform/errors.ts';
import type { Command } from './command.ts';
import { linesOf } from './lines-of.ts';
import { withDatabase } from './with-database.ts';
import { importCatalogueWords as words } from './words/import-catalogue.ts';

const BAR = 30;
let quarter = '';

/** Reads the national catalogue and writes, beside the summary on the screen, a report with every line it changed or refused. */
export const importCatalogue: Command = {
  usage: words.usage,
  does: words.does,
  async run(args, c) {
    const o = readArguments(args);
    if (!o) {
      c.say(words.how);
      return 2;
    }
    const files = [o.catalogue, ...(o.details ? [o.details] : [])];
    const missing = files.find((f) => !statSync(f, { throwIfNoEntry: false })?.isFile());
    if (missing) {
      c.say(words.noFile(missing));
      return 2;
    }
    const now = systemClock.now();
    const reportFile =
      o.report ?? join(c.config.dataDir, `import-catalogue-${now.toISOString().replaceAll(':', '')}.tsv`);
    return withDatabase(c, async ({ db, keys }) => {
      const report = openReport(reportFile);
      const since = performance.now();
      const read = { catalogue: 0, details: 0 };
      try {
        const counts = await takeIn(db, {
          file: o.catalogue,
          catalogue: linesOf(o.catalogue, (n) => (read.catalogue += n)),
          details: o.details ? linesOf(o.details, (n) => (read.details += n)) : undefined,
          now,
          recordedFor: { keys, clock: systemClock, who: { kind: 'system', id: 'import-catalogue' } },
          report: (note) => report.write(`${rowOf(note)}\n`),
          onProgress: ({ file, lines }) =>
            showBar(
              file,
              lines,
              read[file] / statSync(file === 'details' && o.details ? o.details : o.catalogue).size,
            ),
        });
        endBar();
        for (const line of words.summary(counts, ((performance.now() - since) / 1000).toFixed(1)))
          c.say(line);
        return 0;
      } catch (e) {
        endBar();
        if (e instanceof Refusal && e.is('catalogue.busy')) {
          c.say(words.busy);
          return 1;
        }
        c.say(words.failed);
        throw e;
      } finally {
        report.end();
        await once(report, 'close');
        c.say(words.report(reportFile));
      }
    });
  },
};

function readArguments(args: string[]): { catalogue: string; details?: string; report?: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { details: { type: 'string' }, report: { type: 'string' } },
    });
    const [catalogue, ...more] = positionals;
    return catalogue && more.length === 0 ? { catalogue, ...values } : undefined;
  } catch {
    return undefined;
  }
}

function openReport(file: string): WriteStream {
  const report = createWriteStream(file, { mode: 0o600 });
  report.write(`${words.reportHead}\n`);
  return report;
}

function rowOf(note: CatalogueNote): string {
  const what = note.what.split(' ').map((code) => words.what[code]?.(note.detail ?? '') ?? code);
  const noteText = (note.where ? `${note.where}: ` : '') + what.join(', ');
  const cells = [
    words.files[note.file],
    String(note.line || ''),
    note.code,
    words.kinds[note.kind],
    noteText,
    quoted(note.from),
    quoted(note.to),
  ];
  return cells.join('\t');
}

// As JSON, so that tabs, line breaks and invisible characters can be seen in the report
function quoted(text: string | undefined): string {
  return text
    ? JSON.stringify(text).replace(
        /[\u0300-\u036f\u00a0\u200b-\u200f\u2028-\u202e\ufeff]/g,
        (ch) => `\\u${ch.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : '';
}

// A progress bar that stays in its line; in a log, where nobody watches, one line per quarter
function showBar(file: 'catalogue' | 'details', lines: number, share: number): void {
  const done = Math.min(BAR, Math.round(share * BAR));
  const bar = `${words.reading[file]} [${'█'.repeat(done)}${'·'.repeat(BAR - done)}] ${lines.toLocaleString('vi-VN')}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${bar} `);
  else if (quarter !== `${file} ${Math.floor(share * 4)}`) process.stderr.write(`${bar}\n`);
  quarter = `${file} ${Math.floor(share * 4)}`;
}

function endBar(): void {
  if (process.stderr.isTTY) process.stderr.write('\n');
}
