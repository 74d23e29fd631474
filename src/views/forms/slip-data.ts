import { type Person, paperCodeOf, printedPaperCode } from '#domain/dossiers';
import type { DossierEvent } from '#domain/ledger';
import { doorPaths } from '../doors.paths.ts';
import type { PartyData, Slip, SlipData } from '../print/slip.ts';
import { printWords } from '../words/print.ts';
import { slipDataWords as w } from '../words/slip-data.ts';
import type { SlipSource } from './slip-source.ts';

const SHOWN_DIGITS = 4;

/** What all slips of a dossier say: offices, number, persons, who signs, where and when. */
export function slipData(s: SlipSource, o: { form: string; signed: DossierEvent | undefined }): HeadData {
  const { open, issued } = s;
  const { dossier: d, people } = open;
  const again = issued?.reason ? { ...issued, reason: issued.reason } : undefined;
  return {
    formNumber: o.form,
    ...officesOf(s),
    ...(issued ? { number: printWords.formNumber(issued.number, issued.year) } : {}),
    ...(again ? { issuedAgain: printWords.issuedAgain(again.number, again.year, again.reason) } : {}),
    code: d.code,
    procedureName: d.procedureName,
    submitter: partyOf(people.submitter),
    ...(people.onBehalf ? { owner: partyOf(people.owner) } : {}),
    officerName: again?.issuedByName ?? (o.signed?.actorKind === 'officer' ? o.signed.actorName : ''),
    place: s.place,
    date: again?.issuedAt ?? o.signed?.at ?? d.submittedAt,
  };
}

/** The code by which anybody checks the form that has no other code; undefined where it was not kept as it was issued. */
export function codeToCheck({ issued, publicUrl }: SlipSource): Slip['code'] {
  return (
    issued && {
      url: publicUrl + doorPaths.checkPaper({}, { ma: paperCodeOf(issued) }),
      captions: [printWords.checkPaper, printWords.orEnterCode, ...printedPaperCode(issued)],
    }
  );
}

/** The two lines at the top left of every form. */
export function officesOf({ open, receiver }: SlipSource): { agencyName: string; centreName: string } {
  return {
    agencyName: open.dossier.ownerAgencyName.toUpperCase(),
    centreName: w.centres[receiver.kind] || receiver.name.toUpperCase(),
  };
}

/** '********0121': enough for its holder to know it. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.slice(-SHOWN_DIGITS).padStart(idNumber.length, '*');
}

function partyOf(p: Person): PartyData {
  return {
    name: p.name,
    ...(p.address ? { address: p.address } : {}),
    ...(p.phone ? { phone: p.phone } : {}),
    ...(p.email ? { email: p.email } : {}),
    ...(p.idNumber ? { idNumberMasked: maskIdNumber(p.idNumber) } : {}),
  };
}

export type HeadData = Omit<SlipData, 'notes'> & { code: string };
