// For the benchmark alone: rows of files whose bytes nobody reads.
export { insertFile } from './files.store.ts';
