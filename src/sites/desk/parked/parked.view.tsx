import { FormGuard } from '#platform/http/form-guard.tsx';
import { ParkedFields } from '#platform/http/parked-fields.tsx';
import type { ParkedForm } from '#platform/http/parked-form.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { parkedWords as w } from '../words/parked.ts';

export function ParkedView({ c, form }: { c: C; form: ParkedForm }) {
  return (
    <DeskPage c={c} title={w.title}>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      <form method="post" action={form.path}>
        <FormGuard c={c} />
        <ParkedFields form={form} />
        <ButtonGroup>
          <Button once>{w.button}</Button>
          <a class="govuk-link" href={form.path}>
            {w.back}
          </a>
        </ButtonGroup>
      </form>
    </DeskPage>
  );
}
