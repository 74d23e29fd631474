import { findAgencyByCode } from '#domain/agencies';
import {
  acceptDossier,
  addResultFile,
  approveDossier,
  assignDossier,
  closeDossier,
  confirmSupplement,
  declineExtension,
  endOpinion,
  examineDossier,
  extendDossier,
  type HandBack,
  openAsOfficer,
  type PaperCount,
  proposeExtension,
  recordDuty,
  recordPayment,
  recordResult,
  refuseDossier,
  requestDuty,
  requestOpinion,
  requestSupplement,
  returnResult,
  sendBackDossier,
} from '#domain/dossiers';
import { checkFile } from '#domain/files';
import type { Officer } from '#domain/journal';
import type { Deps } from '../src/deps.ts';
import { officerNamed } from './filed.ts';
import { incoming, samplePdf } from './sample-files.ts';

/** What the officers of Phường An Phú do with a dossier, through the rooms' own verbs, at the clock's now. */
export async function anPhu(deps: Deps) {
  const clerk = await officerNamed(deps, 'canbo.anphu1');
  const handler = await officerNamed(deps, 'canbo.anphu2');
  const head = await officerNamed(deps, 'truongphong.anphu');
  const leader = await officerNamed(deps, 'lanhdao.anphu');
  const at = async (code: string, officer: Officer) => {
    const { dossier } = await openAsOfficer(deps.db, deps.keys, officer, code, deps.clock.now());
    const { ownerAgencyId, id, revision } = dossier;
    return { ref: { ownerAgencyId, id }, revision, officer, now: deps.clock.now() };
  };
  const { tx } = deps.db;
  const upload = async (code: string) => {
    const x = await at(code, handler);
    const paper = incoming(await samplePdf(), 'ket-qua.pdf');
    const checked = await checkFile(paper, { accepts: ['pdf'], maxBytes: 5_000_000 });
    return tx((t) => addResultFile(t, deps, { ...x, checked, maxFiles: 3 }));
  };
  return {
    clerk,
    handler,
    leader,
    async accept(code: string, note = '', promisedAt?: Date, papers: PaperCount[] = []) {
      const x = await at(code, clerk);
      return tx((t) => acceptDossier(t, { ...x, note, papers, ...(promisedAt ? { promisedAt } : {}) }));
    },
    async ask(code: string, items: { target: string; text: string }[], reason = '') {
      const x = await at(code, clerk);
      return tx((t) => requestSupplement(t, { ...x, items, reason }));
    },
    async askInExamination(code: string, items: { target: string; text: string }[], reason = '') {
      const x = await at(code, handler);
      return tx((t) => requestSupplement(t, { ...x, items, reason }));
    },
    async confirmSupplement(code: string) {
      const x = await at(code, handler);
      return tx((t) => confirmSupplement(t, { ...x, note: '' }));
    },
    async askDuty(code: string) {
      const x = await at(code, handler);
      const duty = {
        what: 'Tiền sử dụng đất 45.200.000 VND',
        ground: 'Thông báo số 15/TB-CCT',
        how: 'Nộp tại kho bạc',
      };
      return tx((t) => requestDuty(t, { ...x, ...duty }));
    },
    /** Asks the agencies with these codes for their opinion by the end of a day ('2026-11-20'). */
    async askOpinion(code: string, agencyCodes: string[], day: string) {
      const x = await at(code, handler);
      const agencies = await Promise.all(agencyCodes.map((c) => findAgencyByCode(deps.db, c)));
      const agencyIds = agencies.map((a) => a?.id ?? '');
      return tx((t) =>
        requestOpinion(t, { ...x, agencyIds, question: 'Thửa đất có trong quy hoạch không?', day }),
      );
    },
    async callOffOpinion(code: string, agencyIds: readonly string[]) {
      const x = await at(code, handler);
      return tx((t) => endOpinion(t, { ...x, agencyIds, reason: 'Không cần nữa' }));
    },
    async dutyDone(code: string, doneAt = deps.clock.now()) {
      const x = await at(code, handler);
      return tx((t) => recordDuty(t, { ...x, how: 'done', doneAt, proof: 'BL 0012345' }));
    },
    async close(code: string, note = '', back: HandBack = {}) {
      const x = await at(code, clerk);
      return tx((t) => closeDossier(t, { ...x, note, back }));
    },
    async refuse(code: string, reason: string) {
      const x = await at(code, clerk);
      return tx((t) => refuseDossier(t, { ...x, reason }));
    },
    async pay(code: string, amount: number) {
      const x = await at(code, clerk);
      return tx((t) => recordPayment(t, { ...x, method: 'cash', amount, payer: '' }));
    },
    async assign(code: string, to = handler) {
      const x = await at(code, head);
      return tx((t) => assignDossier(t, { ...x, to: to.officerId, note: 'Ý kiến nội bộ' }));
    },
    async examine(code: string) {
      const x = await at(code, handler);
      return tx((t) => examineDossier(t, { ...x, proposal: 'grant', opinion: 'Nhận xét nội bộ' }));
    },
    async approve(code: string) {
      const x = await at(code, leader);
      return tx((t) => approveDossier(t, { ...x, decision: 'granted', note: '' }));
    },
    async proposeExtension(code: string, until: Date, reason = 'Chờ xác minh ở nơi khác', by = handler) {
      const x = await at(code, by);
      return tx((t) => proposeExtension(t, { ...x, until, reason }));
    },
    async extend(code: string, by = leader) {
      const x = await at(code, by);
      return tx((t) => extendDossier(t, x));
    },
    async declineExtension(code: string, reason: string) {
      const x = await at(code, leader);
      return tx((t) => declineExtension(t, { ...x, reason }));
    },
    async sendBack(code: string, reason: string) {
      const x = await at(code, leader);
      return tx((t) => sendBackDossier(t, { ...x, reason }));
    },
    async deny(code: string, note: string) {
      const x = await at(code, leader);
      return tx((t) => approveDossier(t, { ...x, decision: 'denied', note }));
    },
    upload,
    async result(code: string) {
      await upload(code);
      const x = await at(code, handler);
      return tx((t) => recordResult(t, { ...x, number: '12/2026', note: '' }));
    },
    async handOver(code: string) {
      const x = await at(code, clerk);
      return tx((t) => returnResult(t, { ...x, takenBy: 'LÊ MINH ANH' }));
    },
  };
}
