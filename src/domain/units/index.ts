export { addProvince, type OwnProvince } from './add-province.ts';
export { isBirthRegistrationCode } from './birth-registration.ts';
export { findNewUnits, type NewUnit, type OldUnit } from './find-new-units.ts';
export { importUnits, type UnitsReport } from './import-units.ts';
export type { Commune, Province } from './unit.ts';
export { type UnitPlaces, unitLookup } from './unit-lookup.ts';
export {
  type AddressNames,
  findCommune,
  findProvince,
  getAddressNames,
  listCommunes,
  listProvinces,
} from './units-in-force.ts';
