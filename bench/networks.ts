/**
 * The header by which a reverse proxy names the address of the nth person. Each is in a network of their own, so that the limits of one
 * network, which a bench from one machine would soon reach, refuse nobody.
 */
export function fromNetwork(n: number): Record<string, string> {
  return { 'x-forwarded-for': `10.${(n >> 8) & 255}.${n & 255}.1` };
}
