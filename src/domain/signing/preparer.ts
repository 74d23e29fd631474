import { doWork } from '#platform/bounded-work/do-work.ts';
import { prepareFile, roomToPrepare } from './prepare-file.ts';

// The program of the process in which PDFs that officers upload get a place for a signature.
doWork(prepareFile, roomToPrepare);
