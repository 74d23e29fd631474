export { addOfficer } from './add-officer.ts';
export {
  agenciesFor,
  agenciesReceivedAt,
  findAgencyByCode,
  getAgency,
  listAgencies,
} from './agencies-in-force.ts';
export type {
  Agency,
  AgencyKind,
  AgencySelector,
  OfficerAtPost,
  ReceivingAgency,
} from './agency.ts';
export { importProvince, type OfficerSeed, type ProvinceSeed } from './import-province.ts';
export { namesOfOfficers } from './names-of-officers.ts';
export {
  findOfficerByCode,
  getOfficer,
  listAdministrators,
  officersAt,
  postsOf,
  withOfficers,
} from './officers-in-post.ts';
