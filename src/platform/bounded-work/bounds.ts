/** What one piece of work may take. */
export interface Bounds {
  /** Processor time, in ms: the same on a machine that is busy with other things. */
  cpuMs: number;
  /** Time until it is given up, in ms: for what hangs. */
  ms: number;
  /** Of the whole process, in MB. */
  memoryMb: number;
  /** Of JavaScript's heap, in MB. */
  heapMb: number;
}

/** What one piece of work took, as its process measured it. */
export interface Usage {
  /** Of the processor: its own and the system's for it, on all threads. */
  cpuMs: number;
  /** The most memory that the whole process had meanwhile. */
  peakMb: number;
}

/** The place among the open files of a process at which its watching thread tells what a piece of work has taken so far. */
export const REPORT_FD = 4;
