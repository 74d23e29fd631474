import type { Ctx } from '#platform/http/ctx.ts';
import type { DoorDeps } from '#platform/http/door-deps.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { ParkedFields } from '#platform/http/parked-fields.tsx';
import type { ParkedForm } from '#platform/http/parked-form.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { parkedWords as w } from '../words/parked.ts';

/** Offers a form that was sent after the session's end; sending it is the person's own click. */
export function ParkedOffer<D extends DoorDeps, A>({ c, form }: { c: Ctx<D, A>; form: ParkedForm }) {
  return (
    <>
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
    </>
  );
}
