import { type Answers, rowTitle } from '#domain/forms';
import { Button, LinkButton } from '#platform/ui/button.tsx';
import { Fieldset } from '#platform/ui/fieldset.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { eFormWords } from '../words/e-form.ts';
import type { FieldViewProps } from './field-view.ts';
import { hintOf } from './hint-of.tsx';

/** Rows of the same fields. "Thêm" and "Xóa" send the form, which comes back with one row more or less. */
export const GroupField = inPageLanguage((p: FieldViewProps, language) => {
  const words = eFormWords[language];
  const { field } = p;
  const rows = rowsToDraw(p);
  const item = field.ui.rowTitle ?? field.title;
  return (
    <div id={p.id} tabindex={-1} class={p.error ? 'govuk-form-group--error' : undefined}>
      <Fieldset
        legend={field.title}
        id={p.id}
        hint={hintOf(field)}
        error={p.error}
        required={p.required}
        group
      >
        <input type="hidden" name={`${p.name}._rows`} value={rows.length} />
        {rows.length === 0 ? <p class="govuk-body">{words.noRows}</p> : null}
        {rows.map((row, index) => (
          <Row
            key={`${p.name}[${index}]`}
            view={p}
            row={row}
            index={index}
            removable={rows.length > field.minItems}
          />
        ))}
        {rows.length < field.maxItems ? (
          <Button kind="secondary" name="_action" value={`add:${p.name}`} once={false}>
            {field.ui.addText ?? words.addRow(item.toLowerCase())}
          </Button>
        ) : null}
      </Fieldset>
    </div>
  );
});

const Row = inPageLanguage(({ view, row, index, removable }: RowProps, language) => {
  const words = eFormWords[language];
  const path = `${view.name}[${index}].`;
  const title = rowTitle(view.field, index);
  return (
    <div class="mc-fields-group">
      <Fieldset legend={title} group>
        <input type="hidden" name={`${path}_row`} value="1" />
        {view.row(row, path)}
        {removable ? (
          <p class="govuk-body">
            <LinkButton name="_action" value={`remove:${view.name}:${index}`} danger>
              {words.removeRow}
              <VisuallyHidden>{words.removeRowNamed(title)}</VisuallyHidden>
            </LinkButton>
          </p>
        ) : null}
      </Fieldset>
    </div>
  );
});

function rowsToDraw(p: FieldViewProps): Answers[] {
  const answeredRows = Array.isArray(p.value) ? p.value : undefined;
  const rows = (answeredRows ?? []).map((row) => (typeof row === 'object' && row !== null ? row : {}));
  const atLeast = Math.max(p.field.minItems, answeredRows === undefined && p.required ? 1 : 0);
  while (rows.length < atLeast) rows.push({});
  return rows;
}

interface RowProps {
  view: FieldViewProps;
  row: Answers;
  index: number;
  removable: boolean;
}
