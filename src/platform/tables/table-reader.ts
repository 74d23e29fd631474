import { doWork } from '../bounded-work/do-work.ts';
import { parseTable, roomToRead } from './parse-table.ts';

// The program of the process in which tables that people bring are read.
doWork(parseTable, roomToRead);
