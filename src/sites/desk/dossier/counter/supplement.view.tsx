import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { FileUpload } from '#platform/ui/file-upload.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { acceptAttribute, sizeText, typesText } from '#views/parts/file-size.ts';
import type { C } from '../../../../deps.ts';
import { counterWords } from '../../words/counter.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { askedOfForm, boxesOf, type PaperToEnter } from './brought-papers.ts';
import { WhoAndWhy } from './who-and-why.tsx';

const w = counterWords.supplement;

export const NOTE = 'loi-nhan';

/** Each thing that was asked for, with a place for its scan, for how many papers were taken, or for why it did not come. */
export function SupplementAtCounterView({ c, open, papers, errors }: SupplementAtCounterProps) {
  const ofForm = askedOfForm(open);
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.supplementAtCounter({ code: open.dossier.code })}
      button={w.button}
      errors={errors}
      withFiles
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          <p class="govuk-body">{w.unsent}</p>
          {c.uploads.length > 0 ? <p class="govuk-body">{w.chooseAgain}</p> : null}
        </>
      }
    >
      <WhoAndWhy c={c} open={open} errors={errors} />
      {papers.map((paper) => (
        <PaperFields key={paper.spec.id} c={c} paper={paper} errors={errors} />
      ))}
      {ofForm.length > 0 ? (
        <>
          <h2 class="govuk-heading-s">{w.form}</h2>
          {ofForm.map((text) => (
            <p key={text} class="govuk-body">
              {w.asked(text)}
            </p>
          ))}
          <p class="govuk-hint">{w.formHint}</p>
        </>
      ) : null}
      <Textarea name={NOTE} label={w.note} rows={3} value={c.form.get(NOTE)} error={errors[NOTE]} optional />
    </ActionFrame>
  );
}

function PaperFields({ c, paper: { spec, texts, asked }, errors }: PaperFieldsProps) {
  const boxes = boxesOf(spec.id);
  const inWords = spec.id === 'other';
  const count = (name: string, label: string) => (
    <TextInput
      name={name}
      label={label}
      value={c.form.get(name)}
      error={errors[name]}
      inputmode="numeric"
      width={2}
    />
  );
  return (
    <section class="mc-part" aria-labelledby={`${spec.id}-ten`}>
      <h2 class="govuk-heading-s" id={`${spec.id}-ten`}>
        {spec.name}
      </h2>
      {asked ? (
        texts.map((text) => (
          <p key={text} class="govuk-body">
            {w.asked(text)}
          </p>
        ))
      ) : (
        <p class="govuk-body">{w.notAsked}</p>
      )}
      <FileUpload
        name={boxes.scan}
        label={
          <>
            {w.scan} <span class="govuk-visually-hidden">{`(${spec.name})`}</span>
          </>
        }
        hint={w.accepts(typesText(spec.accepts, w.or), sizeText(spec.maxBytes), spec.maxFiles)}
        error={errors[boxes.scan]}
        accept={acceptAttribute(spec.accepts)}
        multiple={spec.maxFiles > 1}
      />
      <div class="mc-counts">
        {count(boxes.originals, w.originals)}
        {count(boxes.certified, w.certified)}
        {count(boxes.copies, w.copies)}
      </div>
      <TextInput
        name={boxes.without}
        label={inWords ? w.words : w.without}
        value={c.form.get(boxes.without)}
        error={errors[boxes.without]}
        optional
      />
    </section>
  );
}

interface SupplementAtCounterProps {
  c: C;
  open: OpenAtDesk;
  papers: readonly PaperToEnter[];
  errors: FieldErrors;
}

interface PaperFieldsProps {
  c: C;
  paper: PaperToEnter;
  errors: FieldErrors;
}
