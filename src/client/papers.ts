import { start as startFileBoxes } from './file-box.ts';
import { start as startUploads } from './upload.ts';

/** What boxes of files have, as one part. */
export function start(root: ParentNode): void {
  startUploads(root);
  startFileBoxes(root);
}
