import { paramsAt } from '#platform/paths.ts';
import { adminPaths } from './admin/admin.paths.ts';
import type { DeskAction } from './dossier/dossier/desk-action.ts';
import { deskPaths as p } from './dossier/dossier.paths.ts';
import { ownLoginPaths } from './own-login/own-login.paths.ts';
import { provingPaths } from './proving/proving.paths.ts';
import { actWords } from './words/acts.ts';
import { deskWords } from './words/dossier.ts';

/** The addresses that the forms of an act are sent to. */
const ON_DOSSIER: Record<DeskAction, readonly string[]> = {
  accept: [p.accept.pattern],
  'request-supplement': [p.supplement.pattern],
  refuse: [p.refuse.pattern],
  assign: [p.assign.pattern],
  examine: [p.examine.pattern],
  approve: [p.approve.pattern],
  'record-result': [p.result.pattern, p.resultFile.pattern],
  'return-result': [p.return.pattern],
  'record-payment': [p.payment.pattern],
};

const ACTIONS = Object.keys(ON_DOSSIER) as DeskAction[]; // the record is complete by its type

const OTHERS: readonly (readonly [pattern: string, name: string])[] = [
  [provingPaths.lookUp.pattern, actWords.lookUp],
  [provingPaths.account.pattern, actWords.prove],
  [adminPaths.exportSecurity.pattern, actWords.exportSecurity],
  [adminPaths.closeAlarms.pattern, actWords.closeAlarms],
  [adminPaths.changeOfficer.pattern, actWords.changeOfficer],
  [adminPaths.decideOfficer.pattern, actWords.decideOfficer],
  [adminPaths.firstPassword.pattern, actWords.firstPassword],
  [adminPaths.probe.pattern, actWords.probe],
  [adminPaths.rerun.pattern, actWords.rerun],
  [ownLoginPaths.password.pattern, actWords.password],
  [ownLoginPaths.sessions.pattern, actWords.sessions],
];

/** What a form of the desk does, told by the address that it is sent to, in the words of the button that leads to it; of a dossier, which. */
export function actAt(address: string): DeskAct | undefined {
  for (const verb of ACTIONS)
    for (const pattern of ON_DOSSIER[verb]) {
      const params = paramsAt(pattern, address);
      if (params) return { name: deskWords.actions[verb], code: params.code, verb };
    }
  const other = OTHERS.find(([pattern]) => paramsAt(pattern, address));
  return other && { name: other[1] };
}

export interface DeskAct {
  name: string;
  /** Of a dossier. */
  code?: string | undefined;
  verb?: DeskAction;
}
