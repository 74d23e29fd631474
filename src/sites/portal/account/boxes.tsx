import { TextInput } from '#platform/ui/text-input.tsx';

const LONGEST = 300;

/** The box of a personal number, by which one registers and signs in. */
export function IdNumberBox(p: BoxProps) {
  return (
    <TextInput
      {...p}
      name="idNumber"
      value={p.value.slice(0, LONGEST)}
      required
      width={20}
      inputmode="numeric"
      autocomplete="username"
      spellcheck={false}
    />
  );
}

/** The box of a telephone number. */
export function PhoneBox(p: BoxProps) {
  return (
    <TextInput
      {...p}
      name="phone"
      value={p.value.slice(0, LONGEST)}
      required
      width={20}
      type="tel"
      inputmode="tel"
      autocomplete="tel-national"
    />
  );
}

interface BoxProps {
  label: string;
  hint?: string;
  value: string;
  error: string | undefined;
}
