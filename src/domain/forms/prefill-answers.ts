import { isDate } from '#platform/time.ts';
import type { Answers, AnswerValue, Field, Form } from './form.ts';
import type { PrefillPath } from './form-schema.ts';
import { DATE_OR_YEAR } from './formats.ts';

/** The codes of the sexes in accounts, each with the one in forms. */
const SEX: Record<string, string> = { male: 'nam', female: 'nu' };

/** The answers that an account already has. The caller puts the person's own answers over them. */
export function prefillAnswers(form: Form, account: PrefillAccount): Answers {
  const answers: Answers = {};
  for (const field of form.fields) {
    const value = field.ui.prefill && knownOf(field, field.ui.prefill, account);
    if (value !== undefined && value !== null && value !== '') answers[field.name] = value;
  }
  return answers;
}

/** What an account says of a field; undefined where it says nothing, or not as the field takes it. */
export function knownOf(field: Field, path: PrefillPath, account: PrefillAccount): AnswerValue | undefined {
  switch (path) {
    case 'account.fullName':
      return field.ui.upper ? account.fullName?.toLocaleUpperCase('vi') : account.fullName;
    case 'account.idNumber':
      return account.idNumber;
    case 'account.birthDate':
      // a box for a full date stays empty for somebody whose papers have only a year
      return field.schema.format === DATE_OR_YEAR || isDate(account.birthDate ?? '')
        ? account.birthDate
        : undefined;
    case 'account.phone':
      return account.phone;
    case 'account.email':
      return account.email;
    case 'account.sex':
      return field.choices.find(
        (choice) => choice.const === account.sex || choice.const === SEX[account.sex ?? ''],
      )?.const;
    case 'account.address':
      return addressOf(field, account);
  }
}

function addressOf(field: Field, account: PrefillAccount): AnswerValue | undefined {
  if (!account.address) return undefined;
  if (field.widget !== 'address') return undefined;
  const { provinceCode, communeCode, detail } = account.address;
  const parts = Object.entries({ provinceCode, communeCode, detail }).filter(([, text]) => text);
  return parts.length ? (Object.fromEntries(parts) as Answers) : undefined; // only texts are left
}

export interface PrefillAccount {
  fullName?: string | undefined;
  idNumber?: string | undefined;
  /** YYYY-MM-DD, or as much of it as is known */
  birthDate?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  /** 'nam' | 'nu', or 'male' | 'female' */
  sex?: string | undefined;
  address?:
    | { provinceCode?: string | undefined; communeCode?: string | undefined; detail?: string | undefined }
    | undefined;
}
