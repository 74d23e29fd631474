export { readRegister, registerIncoming, registersOf } from './incoming.ts';
export type { RegisteredDocument } from './register.store.ts';
