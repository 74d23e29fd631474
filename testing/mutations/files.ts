import type { Mutations } from './mutation.ts';

const QUOTA = ['src/sites/portal/filing/parts/upload-quota.test.ts'];

const OWN_PAPERS = [
  'src/sites/portal/papers/papers-for.test.ts',
  'src/sites/portal/following/papers/own-papers.test.ts',
];
const FIRST_LINES = ['src/sites/portal/filing/parts/pdf-first-lines.test.ts'];

export const files: Mutations[] = [
  {
    file: 'src/platform/pdf/pdf-beginning.ts',
    tests: FIRST_LINES,
    faults: [
      ['isPageOrScript(before) || ', ''],
      [' || isPageOrScript(comments)', ''],
      ['if (BLANK.test(before)) return 0;', ''],
      [' || lines.includes(COMMENT_OF_SCRIPT)', ''],
      ["if (COMMANDS.test(before.replace(QUOTED, ''))) return 'otherwise';", ''],
      ["? at : 'otherwise'", '? at : at'],
      ["first.startsWith('%') || first.startsWith(END_OF_JOB)", 'true'],
      [' && lines.every((line) => PRINTER.test(line))', ''],
      [' && headers.every((line) => NAMED_OR_LONGER.test(line))', ''],
      ["STATUS.test(first) || NAMED.test(headers[0] ?? '')", 'true'],
      ['[\\w=:.+-]+$/', '[\\w=:.+?-]+$/'],
      ['(?:[=<]|$)', '(?:<|$)'],
      ['(?:[=<]|$)', '(?:[=<])'],
    ],
  },
  {
    file: 'src/domain/files/inspect-file.ts',
    tests: FIRST_LINES,
    faults: [['bytes.subarray(from)', 'bytes']],
  },
  {
    file: 'src/sites/portal/papers/take-over.ts',
    tests: OWN_PAPERS,
    faults: [
      ['part.accepts.includes(file.type) && ', ''],
      [' && file.bytes <= part.maxBytes', ''],
      [' && !has.has(file.sha256)', ''],
      ['return [...same, ...fit.filter((each) => !same.includes(each))]', 'return fit'],
      ['await mustHaveSpace(disk);', ''],
      ['share.take(paper.bytes);', ''],
      ['await countCheck(db, config.uploadQuota, { by: citizen, bytes: paper.bytes, now: c.now });', ''],
      ['await rm(path, { force: true });', ''],
      ['    share.close();\n', ''],
    ],
  },
  {
    file: 'src/domain/files/checks-of-a-day.ts',
    tests: QUOTA,
    faults: [
      ['const TIMES = 3;', 'const TIMES = 4;'],
      ['today.checks > most.files || ', ''],
      [' || today.received > most.bytes', ''],
    ],
  },
  {
    file: 'src/domain/files/upload-quota.ts',
    tests: QUOTA,
    faults: [
      ['today.files > quota.files || ', ''],
      [' || today.bytes > quota.bytes', ''],
      ['today.files > quota.files', 'today.files >= quota.files'],
    ],
  },
];
