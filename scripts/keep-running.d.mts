export const BROKE_OFF: number;
export function keepRunning(
  once: () => Promise<number>,
  told: AbortSignal,
  say?: (line: string) => void,
): Promise<number>;
