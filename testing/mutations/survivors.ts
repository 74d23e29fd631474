/** Faults that no test notices and that stay so, with the reason; by file, what stands there and what it becomes. */
export const reasons: Readonly<Record<string, string>> = {};
