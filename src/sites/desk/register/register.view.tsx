import type { RegisterLine } from '#domain/dossiers';
import type { Post } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDate } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { FilterBar } from '#platform/ui/desk-parts.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { Select } from '#platform/ui/select.tsx';
import { PrintButton, Sheet } from '#platform/ui/sheet.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { printWords } from '#views/words/print.ts';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { registerWords as w } from '../words/register.ts';
import { registerPaths } from './register.paths.ts';
import { registerCells } from './register-lines.ts';

/** The days that are asked for, and the register of them as a sheet that prints. */
export function RegisterView(p: RegisterProps) {
  const { c, post, posts, typed, errors } = p;
  return (
    <DeskPage c={c} title={w.title} printed hasErrors={Object.keys(errors).length > 0}>
      <div class="mc-no-print">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{w.title}</h1>
        <FilterBar action={registerPaths.register()} label={w.filter}>
          {posts.length > 1 ? (
            <Select
              name="co-quan"
              label={w.agency}
              value={post.agencyId}
              items={posts.map((each) => ({ value: each.agencyId, text: each.agencyName }))}
            />
          ) : null}
          <TextInput name="tu" label={w.from} value={typed.tu} error={errors.tu} width={10} />
          <TextInput name="den" label={w.to} value={typed.den} error={errors.den} width={10} />
          <Button kind="secondary" once={false} icon="search">
            {w.show}
          </Button>
        </FilterBar>
        {p.lines.length > 0 ? <TakeAway {...p} /> : null}
      </div>
      {p.span ? <RegisterSheet {...p} span={p.span} /> : null}
      <Pagination previous={p.first} previousText={w.first} next={p.next} nextText={w.next} />
    </DeskPage>
  );
}

function TakeAway({ c, post, typed }: RegisterProps) {
  return (
    <div class="govuk-button-group">
      <PrintButton>{w.print}</PrintButton>
      <form method="post" action={registerPaths.exportRegister()}>
        <FormGuard c={c} />
        <input type="hidden" name="co-quan" value={post.agencyId} />
        <input type="hidden" name="tu" value={typed.tu} />
        <input type="hidden" name="den" value={typed.den} />
        <Button kind="secondary" once={false}>
          {w.export}
        </Button>
      </form>
    </div>
  );
}

function RegisterSheet({
  post,
  span,
  lines,
  before,
}: RegisterProps & { span: { from: string; to: string } }) {
  return (
    <Sheet size="a4-wide">
      <p class="mc-register__head">
        <strong>{post.agencyName.toUpperCase()}</strong>
        <em>{printWords.formLabel('07')}</em>
      </p>
      <h2 class="mc-register__title">{w.title}</h2>
      <p class="mc-register__days">{w.days(vnDate(span.from), vnDate(span.to))}</p>
      {lines.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <table class="mc-register">
          <thead>
            <tr>
              {w.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, i) => (
              <tr key={line.dossier.id}>
                {registerCells(line, before + i + 1).map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  );
}

/** The days as they stand in the boxes. */
export interface TypedSpan {
  tu: string;
  den: string;
}

interface RegisterProps {
  c: C;
  post: Post;
  posts: readonly Post[];
  typed: TypedSpan;
  errors: FieldErrors;
  /** Undefined while what was typed is no span of days. */
  span: { from: string; to: string } | undefined;
  lines: readonly RegisterLine[];
  /** How many stand on the pages before. */
  before: number;
  first: string | undefined;
  next: string | undefined;
}
