// For the benchmark alone: rows of papers whose bytes nobody reads.
export { insertFile } from './files.store.ts';
