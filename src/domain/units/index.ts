export { addProvince, type InventedProvince } from './add-province.ts';
export { isBirthRegistrationCode } from './birth-registration.ts';
export { importUnits } from './import-units.ts';
export type { Commune, Province } from './unit.ts';
export { type UnitPlaces, unitLookup } from './unit-lookup.ts';
export { findCommune, findProvince, listCommunes, listProvinces } from './units-in-force.ts';
