import { isMobile, phoneDigits } from '#platform/phone.ts';

/** A mobile number as ten digits ('+84 912 345 436' → '0912345436'), or undefined when it cannot get an SMS. */
export function readPhone(text: string): string | undefined {
  const digits = phoneDigits(text);
  return digits && isMobile(digits) ? digits : undefined;
}

/** '0912345436' → '091****436'. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-3)}`;
}
