export { attachFiles } from './attach-files.ts';
export { fileOfBlob } from './blob-name.ts';
export type { BlobStore } from './blob-store.ts';
export { type CheckedFile, checkFile } from './check-file.ts';
export { checkKeptFiles, type KeptFileFault } from './check-kept-files.ts';
export { highestUsage } from './check-usage.ts';
export { checksUsedUp, countCheck } from './checks-of-a-day.ts';
export { cleanKeptPictures } from './clean-kept-pictures.ts';
export {
  type FileDeps,
  type FileInfo,
  type FileSubject,
  type FileType,
  type FileWarning,
  type KeepDeps,
  MIME,
  type PictureCheck,
  type StoredFile,
} from './file.ts';
export { fileJobs } from './file-jobs.ts';
export { findFile, getFile, listFiles, listFilesOf, listRemovedFiles } from './find-file.ts';
export { type KeepOptions, keepFile } from './keep-file.ts';
export { missingFiles } from './missing-files.ts';
export { downloadOf, openFile, readFile } from './open-file.ts';
export type { FileRefusal } from './refusals.ts';
export { removeFile } from './remove-file.ts';
export { restoreFile } from './restore-file.ts';
export { fileSealedColumns } from './sealed-columns.ts';
export type { UploadQuota } from './upload-quota.ts';
