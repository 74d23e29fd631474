import { createHash } from 'node:crypto';
import type { Agency } from '#domain/agencies';
import type { ExpectedYears } from '#domain/calendar';
import {
  type FileDeps,
  type FileSubject,
  getFile,
  type KeepDeps,
  keepFile,
  listFiles,
  readFile,
} from '#domain/files';
import type { Answers } from '#domain/forms';
import { type DossierRef, readLedger, withPeople } from '#domain/ledger';
import { getVersion } from '#domain/procedures';
import { keepCertificate, type SignedBy } from '#domain/signing';
import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import type { People } from '../dossier.ts';
import type { OpenDossier } from '../reading/open-dossier.ts';
import { splitUnsent } from '../supplement/supplement-files.ts';
import { thawed } from './form-facts.ts';
import type { IssuedForm, IssuedRef } from './issued-form.ts';
import { type IssuedRow, lockIssued, selectIssued, selectIssuedOf, writeSlip } from './issued-forms.store.ts';
import { insertDigests } from './paper-digests.store.ts';

const PAPER = 'paper';

/** The forms that were issued of a dossier whose page the caller may see, in their order. */
export function listIssued(db: Reader, ref: DossierRef): Promise<IssuedForm[]> {
  return selectIssuedOf(db, ref);
}

/**
 * An issued form with what stands on it, as it was first printed; before that, with what it is printed from. The caller has seen that
 * its dossier is one that they may open. @throws NotFound
 */
export async function openIssued(db: Reader, keys: Keys, ref: IssuedRef): Promise<OpenIssued> {
  const row = await selectIssued(db, ref);
  if (!row) throw new NotFound('form');
  const { dossierId: _, facts: _facts, people: _people, answers: _answers, slip, ...issued } = row;
  if (slip) return { issued, slip: keys.open('issued-form', slip) };
  return { issued, source: await sourceOf(db, keys, row) };
}

async function sourceOf(db: Reader, keys: Keys, row: IssuedRow): Promise<FormSource> {
  const { dossier, files, fee, payment, receipts, receiver, place, expected } = thawed(row.facts);
  const [version, ledger] = await Promise.all([
    getVersion(db, dossier.versionId),
    readLedger(db, { ownerAgencyId: row.ownerAgencyId, id: row.dossierId }),
  ]);
  const people = JSON.parse(keys.open('people', row.people)) as People; // sealed by submitDossier
  const events = withPeople(
    ledger.filter((e) => e.seq <= row.eventSeq),
    people,
  );
  const eventHash = events.at(-1)?.hash;
  if (!eventHash) throw new Error(`the ledger of ${row.dossierId} has no event ${row.eventSeq}`);
  return {
    open: {
      dossier: { ...dossier, people: row.people, answers: row.answers, eventHash },
      version,
      people,
      answers: JSON.parse(keys.open('answers', row.answers)) as Answers,
      events,
      files: splitUnsent(
        dossier,
        files,
        ledger.filter((e) => e.at <= row.issuedAt),
      ).sent,
      unsent: [],
      results: [],
      fee,
      payment,
      receipts,
      refunds: [],
      task: undefined,
      may: [],
    },
    receiver,
    place,
    expected: new Set(expected),
  };
}

/** The paper of an issued form, as it was made once; undefined as long as nobody has. */
export async function readPaper(db: Reader, deps: FileDeps, ref: IssuedRef): Promise<Buffer | undefined> {
  const [paper] = await listFiles(db, subjectOf(ref));
  return paper && readFile(deps, await getFile(db, subjectOf(ref), paper.id));
}

/**
 * Keeps what stands on an issued form and its paper, once: whoever comes second gets what the first one kept. The paper is found again by
 * its bytes, and the certificate by which it was signed stays known. @returns the paper that is kept. @throws NotFound
 */
export async function keepPaper(tx: Tx, deps: KeepDeps, ref: IssuedRef, print: Print): Promise<Buffer> {
  if (!(await lockIssued(tx, ref))) throw new NotFound('form');
  const kept = await readPaper(tx, deps, ref);
  if (kept) return kept;
  await writeSlip(tx, ref, deps.keys.seal('issued-form', print.slip));
  const sha256 = createHash('sha256').update(print.pdf).digest('hex');
  await insertDigests(tx, [{ ...ref, kind: 'form', sha256, keptAt: print.now }]);
  if (print.signedBy) await keepCertificate(tx, print.signedBy, print.now);
  const checked = {
    content: print.pdf,
    name: print.name,
    type: 'pdf',
    bytes: print.pdf.length,
    sha256,
    pages: undefined,
    width: undefined,
    height: undefined,
  } as const;
  await keepFile(
    tx,
    deps,
    { ...checked, warnings: [] },
    {
      subject: subjectOf(ref),
      partId: PAPER,
      uploadedBy: { kind: 'system', name: 'form.print' },
      madeByProgram: true,
      now: print.now,
    },
  );
  return print.pdf;
}

function subjectOf({ ownerAgencyId, id }: IssuedRef): FileSubject {
  return { kind: 'form', ownerAgencyId, id };
}

export interface OpenIssued {
  issued: IssuedForm;
  /** What stands on it, once it was printed, as it was kept. */
  slip?: string;
  /** What it is printed from, until then. */
  source?: FormSource;
}

/** A dossier as it was when a form was issued, with what the form says besides. */
export interface FormSource {
  open: OpenDossier;
  receiver: Agency;
  place: string;
  expected: ExpectedYears;
}

interface Print {
  slip: string;
  pdf: Buffer;
  /** The name of the file. */
  name: string;
  /** Undefined of one that was not signed. */
  signedBy: SignedBy | undefined;
  now: Date;
}
