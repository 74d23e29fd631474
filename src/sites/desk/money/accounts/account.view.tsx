import type { Agency } from '#domain/agencies';
import type { Officer } from '#domain/journal';
import type { CollectingAccount } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../../deps.ts';
import { BelowAdmin } from '../../admin/below-admin.page.tsx';
import { collectingWords } from '../../words/collecting.ts';
import { collectingPaths } from './collecting.paths.ts';

const w = collectingWords.account;
/** As long as a reason may be. */
export const LONGEST = 500;
const USUAL_DAYS = '3';

/** The account of one agency, in boxes. */
export function AccountView({ c, agency, account, errors }: AccountProps) {
  const typed = (name: string, usual = '') => (c.form.has(name) ? c.form.get(name) : usual);
  return (
    <BelowAdmin
      c={c}
      title={w.title(agency.name)}
      back={{ href: collectingPaths.accounts(), text: w.back }}
      hasErrors={Object.keys(errors).length > 0}
      lead={w.lead}
      news={
        <>
          <ErrorSummary errors={errors} />
          <FilledAgain c={c} />
        </>
      }
    >
      <form method="post" action={collectingPaths.account({ agency: agency.id })} novalidate>
        <FormGuard c={c} />
        <input type="hidden" name="revision" value={account?.id ?? ''} />
        <TextInput
          name="ngan-hang"
          label={w.bank}
          hint={w.bankHint}
          value={typed('ngan-hang', account?.bank)}
          error={errors['ngan-hang']}
          inputmode="numeric"
          width={10}
        />
        <TextInput
          name="so-tai-khoan"
          label={w.number}
          value={typed('so-tai-khoan', account?.number)}
          error={errors['so-tai-khoan']}
          width={20}
        />
        <TextInput
          name="chu-tai-khoan"
          label={w.owner}
          hint={w.ownerHint}
          value={typed('chu-tai-khoan', account?.owner)}
          error={errors['chu-tai-khoan']}
        />
        <TextInput
          name="so-ngay"
          label={w.days}
          hint={w.daysHint}
          value={typed('so-ngay', String(account?.transferDays ?? USUAL_DAYS))}
          error={errors['so-ngay']}
          suffix={w.daysUnit}
          inputmode="numeric"
          width={3}
        />
        <Textarea
          name="vi-sao"
          label={w.why}
          hint={w.whyHint}
          value={typed('vi-sao')}
          error={errors['vi-sao']}
          rows={2}
          required
        />
        <Button>{w.go}</Button>
      </form>
    </BelowAdmin>
  );
}

interface AccountProps {
  c: C<Officer>;
  agency: Agency;
  /** Undefined where it has none. */
  account: CollectingAccount | undefined;
  errors: FieldErrors;
}
