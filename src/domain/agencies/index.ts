export { addOfficer } from './add-officer.ts';
export {
  agenciesFor,
  findAgencyByCode,
  findUnit,
  getAgency,
  listAgencies,
  listReceivedAt,
  listUnits,
} from './agencies-in-force.ts';
export type {
  Agency,
  AgencyKind,
  AgencySelector,
  AgencyUnit,
  OfficerAtPost,
  OfficerRecord,
  ReceivingAgency,
} from './agency.ts';
export { type AgencySeed, importProvince, type OfficerSeed, type ProvinceSeed } from './import-province.ts';
export { findOfficerByCode, getOfficer, officersAt, postsOf } from './officers-in-post.ts';
