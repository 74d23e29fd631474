/** The index in this process is no longer true; the next search makes a new one. */
export function forgetSearchIndex(): void {}
