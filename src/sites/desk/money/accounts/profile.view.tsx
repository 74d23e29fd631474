import type { Officer } from '#domain/journal';
import { type ColumnRole, columnRoles, type StatementProfile } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../../deps.ts';
import { BelowAdmin } from '../../admin/below-admin.page.tsx';
import { collectingWords } from '../../words/collecting.ts';
import { collectingPaths } from './collecting.paths.ts';

const w = collectingWords.profile;
/** What stands in the address of a profile that is to be added. */
export const NEW = 'moi';
/** Between the heads under which one column may stand. */
export const SEPARATOR = '|';

/** The name of the box with the heads of a column. */
export function boxOf(role: ColumnRole): string {
  return `cot-${role}`;
}

/** One profile in boxes. */
export function ProfileView({ c, profile, errors }: ProfileProps) {
  const typed = (name: string, usual = '') => (c.form.has(name) ? c.form.get(name) : usual);
  const isSent = c.method === 'POST';
  return (
    <BelowAdmin
      c={c}
      title={w.title(profile?.name ?? '')}
      back={{ href: collectingPaths.profiles(), text: w.back }}
      hasErrors={Object.keys(errors).length > 0}
      lead={w.lead}
      news={
        <>
          <ErrorSummary errors={errors} />
          <FilledAgain c={c} />
        </>
      }
    >
      <form method="post" action={collectingPaths.profile({ profile: profile?.id ?? NEW })} novalidate>
        <FormGuard c={c} />
        <input type="hidden" name="revision" value={String(profile?.revision ?? 0)} />
        <TextInput
          name="ten"
          label={w.name}
          value={typed('ten', profile?.name)}
          error={errors.ten}
          required
        />
        {columnRoles.map((role) => (
          <TextInput
            key={role}
            name={boxOf(role)}
            label={w.heads[role]}
            value={typed(boxOf(role), profile?.heads[role].join(` ${SEPARATOR} `))}
            error={errors[boxOf(role)]}
            required={role === 'day' || role === 'memo'}
          />
        ))}
        <Radios
          name="thu-tu-ngay"
          label={w.dayOrder}
          value={typed('thu-tu-ngay', profile?.dayOrder ?? 'dmy')}
          items={Object.entries(w.dayOrders).map(([value, text]) => ({ value, text }))}
        />
        <Checkbox
          name="da-xac-minh"
          label={w.verified}
          checked={isSent ? c.form.has('da-xac-minh') : profile?.isVerified}
        />
        <Button>{w.go}</Button>
      </form>
    </BelowAdmin>
  );
}

interface ProfileProps {
  c: C<Officer>;
  /** Undefined for a new one. */
  profile: StatementProfile | undefined;
  errors: FieldErrors;
}
