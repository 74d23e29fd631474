// what opens an account or a dossier
const SECRET = /password|^(code|totp|secret)$/i;

/** Whether a field of this name holds a secret: it is typed again, never kept and never shown. */
export function isSecret(name: string): boolean {
  return SECRET.test(name);
}
