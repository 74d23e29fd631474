import { generate, generateSecret, generateURI, verify } from 'otplib';

const STEP_SECONDS = 30;

/** A new secret for an authenticator application, in base32. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** The otpauth: address that a QR code gives to the application. */
export function totpUri(o: { issuer: string; username: string; secret: string }): string {
  return generateURI({ issuer: o.issuer, label: o.username, secret: o.secret });
}

/** The time step of a right code (RFC 6238; the steps before and after count too), or undefined. */
export async function timeStepOf(secret: string, code: string, now: Date): Promise<number | undefined> {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const result = await verify({ secret, token, epoch: secondsOf(now), epochTolerance: STEP_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

/** The code that an application shows now, and for how many more seconds. */
export async function currentCode(secret: string, now: Date): Promise<{ code: string; secondsLeft: number }> {
  const epoch = secondsOf(now);
  return { code: await generate({ secret, epoch }), secondsLeft: STEP_SECONDS - (epoch % STEP_SECONDS) };
}

function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
