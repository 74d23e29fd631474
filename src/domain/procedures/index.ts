export {
  type CaseAnswers,
  type CaseQuestion,
  readCase,
  type Sentence,
} from './case-question.ts';
export type {
  AgencySelector,
  Audience,
  CaseSpec,
  Channel,
  CollectSpec,
  CutOff,
  Delivery,
  FeeRule,
  Level,
  Limit,
  Online,
  PartSpec,
  ProcedureContent,
  RouteStep,
  Scope,
} from './content.ts';
export { partialReasonFor } from './content.ts';
export { contentInEnglish } from './content-in-english.ts';
export { findProcedure, getProcedure, type Procedure } from './get-procedure.ts';
export { getVersion, type ProcedureVersion } from './get-version.ts';
export { importCatalogue } from './import-catalogue.ts';
export { importExtract } from './import-extract.ts';
export { importProcedures } from './import-procedures.ts';
export type { CatalogueCounts, CatalogueNote } from './import-run.ts';
export {
  type Abbreviation,
  importAbbreviations,
  importSynonyms,
  type Synonym,
} from './import-search-terms.ts';
export { listFacts, type ProcedureFacts } from './list-facts.ts';
export {
  findProcedures,
  listFields,
  listProcedures,
  type ProcedureItem,
  type ProcedureList,
} from './list-procedures.ts';
export { listToVerify, type ToVerify } from './list-to-verify.ts';
export {
  type FieldCount,
  readRevision as catalogueRevision,
  selectCodes as listCodes,
} from './procedures.store.ts';
export { inForceFor, receivingAgencies } from './receiving-agencies.ts';
export { searchProcedures } from './search-procedures.ts';
export { fieldSlug } from './store-contents.ts';
export { warmSearch } from './warm-search.ts';
