/** Forms that save themselves, each with a way to save at once; it gives whether everything typed is saved now. */
export const savingForms = new WeakMap<HTMLFormElement, () => Promise<boolean>>();
