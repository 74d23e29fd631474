import type { Agency } from '#domain/agencies';
import type { Asks, OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { vnLongDateTime } from '#platform/time.ts';
import { Select } from '#platform/ui/select.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../../deps.ts';
import { opinionWords } from '../../words/opinion.ts';
import { ActionFrame } from '../action.frame.tsx';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { OpinionsPanel } from './opinions-panel.tsx';

const w = opinionWords.request;
/** As many agencies are asked at once; more are asked one after the other. */
export const AGENCY_BOXES = ['agency-1', 'agency-2', 'agency-3'] as const;

/** Whom to ask, what, and by when; what was asked before, and whether time counts meanwhile. */
export function RequestOpinionView({ c, open, agencies, asks, proposed, errors }: RequestOpinionProps) {
  const { dossier, version } = open;
  const items = agencies.map((a) => ({ value: a.id, text: a.name }));
  const most = !asks.isOutside && asks.promisedAt && asks.promisedAt > asks.now ? asks.promisedAt : undefined;
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.requestOpinion({ code: dossier.code })}
      button={w.button}
      errors={errors}
      before={
        <>
          <p class="govuk-body">
            {asks.isOutside ? w.outside(version.content.opinionsOutsideLimit?.source ?? '') : w.inside}
          </p>
          <p class="govuk-body">{w.sees}</p>
          <OpinionsPanel open={open} now={c.now} />
        </>
      }
    >
      {AGENCY_BOXES.map((name, i) => (
        <Select
          key={name}
          name={name}
          label={i === 0 ? w.agency : w.agencyMore(i + 1)}
          prompt={w.choose}
          items={items}
          value={c.form.get(name)}
          error={errors[name]}
          required={i === 0}
        />
      ))}
      <Textarea
        name="question"
        label={w.question}
        hint={w.questionHint}
        rows={5}
        value={c.form.get('question')}
        error={errors.question}
        required
      />
      <TextInput
        name="day"
        label={w.day}
        hint={w.dayHint(most ? vnLongDateTime(most) : '')}
        value={c.form.has('day') ? c.form.get('day') : proposed}
        error={errors.day}
        required
        width={10}
      />
    </ActionFrame>
  );
}

/** The same once more, before the agencies read it. */
export function RequestOpinionConfirmView(p: RequestOpinionConfirmProps) {
  const { c, open, agencies, question, dueAt, isOutside } = p;
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm}
      action={deskPaths.requestOpinion({ code: open.dossier.code })}
      button={w.button}
      final={w.final}
      fields={[...AGENCY_BOXES, 'question', 'day']}
      rows={[
        { name: w.agency, value: agencies.map((a) => a.name).join(', ') },
        { name: w.question, value: <Written>{question}</Written> },
        { name: w.dueAt, value: vnLongDateTime(dueAt) },
        { name: w.clock, value: isOutside ? w.stands : w.goesOn },
      ]}
    />
  );
}

interface RequestOpinionProps {
  c: C;
  open: OpenAtDesk;
  /** Those that may be asked. */
  agencies: readonly Agency[];
  asks: Asks;
  /** The day that stands in the box at first. */
  proposed: string;
  errors: FieldErrors;
}

interface RequestOpinionConfirmProps {
  c: C;
  open: OpenAtDesk;
  agencies: readonly Agency[];
  question: string;
  dueAt: Date;
  /** No time counts until they have answered. */
  isOutside: boolean;
}
