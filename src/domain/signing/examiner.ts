import { doWork } from '#platform/bounded-work/do-work.ts';
import { examineFile, roomFor } from './examine-file.ts';

// The program of the process in which the signatures of strangers' files are read.
doWork(examineFile, roomFor);
