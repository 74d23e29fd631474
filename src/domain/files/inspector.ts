import { doWork } from '#platform/bounded-work/do-work.ts';
import { inspectFile, roomFor } from './inspect-file.ts';

// The program of the processes in which strangers' files are opened.
doWork(inspectFile, roomFor);
