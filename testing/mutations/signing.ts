import type { Mutations } from './mutation.ts';

const PAGE = 'src/sites/portal/following/genuine/check-paper-file.test.ts';
const SEVERAL = 'src/sites/portal/following/genuine/one-file-of-several.test.ts';
const RESULTS = ['signed-result', 'broken-signature'].map(
  (t) => `src/sites/desk/dossier/result/${t}.test.ts`,
);

/** Who may sign when, what a signature says of a file, and what anybody is told of a paper by its file. */
export const signing: Mutations[] = [
  {
    file: 'src/domain/signing/sign-paper.ts',
    tests: ['src/domain/signing/sign-paper.test.ts', PAGE],
    faults: [
      ['if (at < dates.validFromDate)', 'if (false)'],
      ['if (at > dates.validToDate)', 'if (false)'],
    ],
  },
  {
    file: 'src/domain/signing/prepare-file.ts',
    tests: ['src/domain/signing/prepare-file.test.ts'],
    faults: [["if (!(await hasOneMeaning(bytes))) return 'cannot';", '']],
  },
  {
    file: 'src/domain/signing/file-signature.ts',
    tests: ['src/domain/signing/file-signature.test.ts'],
    faults: [
      ['read.length !== claimed ||', ''],
      ['!read.every((s) => s.isIntact)', '!read.some((s) => s.isIntact)'],
      ["behind.toString('latin1').trim() === '' ? 'whole' : 'broken'", "'whole'"],
    ],
  },
  {
    file: 'src/domain/dossiers/result-doubts.ts',
    tests: RESULTS,
    faults: [
      ['if (asked.doubts.length === 0) return true;', 'return true;'],
      ['const about = doubts.map(', 'const about = doubts.slice(1).map('],
    ],
  },
  {
    file: 'src/domain/dossiers/sign-results.ts',
    tests: RESULTS,
    faults: [
      ["signed.signature === 'broken' &&", 'false &&'],
      ['if (why) doubts.push', 'if (false) doubts.push'],
    ],
  },
  {
    file: 'src/domain/dossiers/verbs/record-result.ts',
    tests: RESULTS,
    faults: [['...(signatures ? { signatures } : {})', '']],
  },
  {
    file: 'src/platform/pdf/one-meaning.ts',
    tests: ['src/platform/pdf/sign-pdf.test.ts'],
    faults: [
      ['roots.size === 1 &&', ''],
      ['byNumber.get(ref.objectNumber)?.length === 1', 'true'],
    ],
  },
  {
    file: 'src/domain/dossiers/issued/issue-form-again.ts',
    tests: ['src/sites/desk/dossier/printed-form/issued-forms.test.ts'],
    faults: [
      ["if (later) throw new Refusal('form.replaced'", "if (false) throw new Refusal('form.replaced'"],
    ],
  },
  {
    file: 'src/platform/pdf/read-signatures.ts',
    tests: ['src/platform/pdf/sign-pdf.test.ts', PAGE],
    faults: [
      ['isWhole: until === pdf.length', 'isWhole: true'],
      ['certificate !== undefined && digest.equals(claimed)', 'certificate !== undefined'],
      ['if (named && !named.equals(sha256(der))) return false;', ''],
      ['return verify(hash, attributes, new X509Certificate(der).publicKey, signature);', 'return true;'],
      ['const PLACE = /^<([0-9A-Fa-f\\s]*)>$/;', 'const PLACE = /^<([^]*)>$/;'],
      ['if (!info || others.length > 0)', 'if (!info)'],
    ],
  },
  {
    file: 'src/domain/dossiers/issued/check-paper-file.ts',
    tests: [PAGE, SEVERAL],
    faults: [
      ["if (intact?.isWhole) return { is: 'not-kept'", "if (intact) return { is: 'not-kept'"],
      ["signatures.length > 0 ? 'signed-by-others' : 'unknown'", "'unknown'"],
      ["if (first) return { is: 'changed', of: undefined, signedBy: first.by };", ''],
      ['ownerMasked: maskName(dossier.ownerName)', 'ownerMasked: dossier.ownerName'],
      ['kept.slice(0, MOST_TOLD).map', 'kept.slice(0, 1).map'],
      ['papers: isTold ? papers :', 'papers: true ? papers :'],
      ['!hasMore && new Set(papers.map((p) => p.ownerMasked)).size === 1', '!hasMore'],
      [
        '!hasMore && new Set(papers.map((p) => p.ownerMasked)).size === 1',
        'new Set(papers.map((p) => p.ownerMasked)).size === 1',
      ],
    ],
  },
];
