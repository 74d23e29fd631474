export { type SetAside, selectSetAside as listSetAside } from './catalogue.store.ts';
export {
  type AgencySelector,
  type Audience,
  type Channel,
  canBeFiled,
  type Delivery,
  type FeeRule,
  type FileKind,
  type Level,
  type Limit,
  type NationalFacts,
  type Online,
  type PartSpec,
  type ProcedureContent,
  type RouteStep,
  type Scope,
} from './content.ts';
export { findProcedure, getProcedure, type Procedure } from './get-procedure.ts';
export { getVersion, type ProcedureVersion } from './get-version.ts';
export { importCatalogue } from './import-catalogue.ts';
export { importProcedures } from './import-procedures.ts';
export type { CatalogueCounts, CatalogueImport, CatalogueNote } from './import-run.ts';
export { type Abbreviation, importAbbreviations, importSynonyms, type Synonym } from './import-synonyms.ts';
export {
  findProcedures,
  listFields,
  listProcedures,
  type ProcedureFilter,
  type ProcedureItem,
  type ProcedureList,
} from './list-procedures.ts';
export { listToVerify, type ToVerify } from './list-to-verify.ts';
export {
  type FieldCount,
  readRevision as catalogueRevision,
  selectCodes as listCodes,
} from './procedures.store.ts';
export { receivingAgencies, selectorKeysOf } from './receiving-agencies.ts';
export {
  type SearchAnswer,
  type SearchOptions,
  searchProcedures,
  suggestProcedures,
} from './search-procedures.ts';
export { type ContentToStore, fieldSlug } from './store-contents.ts';
export { warmSearch } from './warm-search.ts';
