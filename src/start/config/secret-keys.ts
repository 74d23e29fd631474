import { configWords as words } from '../words.ts';
import { type GivenSettings, refuse } from './given-settings.ts';
import { isWeakSecret } from './weak-secret.ts';

/** The key of every demo: published, so worth nothing. Production refuses it. */
export const DEMO_SECRET_KEY = 'mot-cua-demo-key-that-everybody-knows';
const SHORTEST_SECRET = 32;

/** The key, and the former ones that rows may still need. */
export function secretKeys(
  { text, isGiven }: GivenSettings,
  mode: 'demo' | 'production',
): { secretKey: string; oldSecretKeys: string[] } {
  const secretKey = isGiven('SECRET_KEY') ? text('SECRET_KEY') : DEMO_SECRET_KEY;
  if (mode === 'production' && secretKey === DEMO_SECRET_KEY) refuse('SECRET_KEY', words.demoSecret);
  if (secretKey.includes(',')) refuse('SECRET_KEY', words.commaInSecret);
  if (secretKey.length < SHORTEST_SECRET) refuse('SECRET_KEY', words.shortSecret(SHORTEST_SECRET));
  if (mode === 'production' && isWeakSecret(secretKey)) refuse('SECRET_KEY', words.weakSecret);
  const oldSecretKeys = text('OLD_SECRET_KEYS')
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '');
  if (oldSecretKeys.some((s) => s.length < SHORTEST_SECRET))
    refuse('OLD_SECRET_KEYS', words.shortSecret(SHORTEST_SECRET));
  if (mode === 'production' && oldSecretKeys.includes(DEMO_SECRET_KEY))
    refuse('OLD_SECRET_KEYS', words.demoSecret);
  if (oldSecretKeys.includes(secretKey)) refuse('OLD_SECRET_KEYS', words.sameSecret);
  return { secretKey, oldSecretKeys };
}
