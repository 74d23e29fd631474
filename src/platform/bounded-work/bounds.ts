/** What one piece of work may take. */
export interface Bounds {
  /** Processor time, in ms: the same on a machine that is busy with other things. */
  cpuMs: number;
  /** Time until it is given up, in ms. */
  ms: number;
  /** Of the whole process, in MB. */
  memoryMb: number;
  /** Of JavaScript's heap, in MB. */
  heapMb: number;
}
