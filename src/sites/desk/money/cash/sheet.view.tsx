import { afterAct, expectedCash, leads, NOTES, type Sheet, type SheetLine, sumsByMethod } from '#domain/cash';
import type { Officer } from '#domain/journal';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { number, vnd } from '#platform/money.ts';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Button, ButtonLink } from '#platform/ui/button.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Sheet as Paper, PrintButton } from '#platform/ui/sheet.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { deskPaths } from '../../dossier/dossier.paths.ts';
import { cashWords as w } from '../../words/cash.ts';
import { cashPaths } from './cash.paths.ts';
import { agencyNameOf, cellsOf, methodText } from './sheet-texts.ts';

/** A sheet with what may be done with it now, and as it prints. */
export function SheetView(p: SheetProps) {
  const { c, sheet, done } = p;
  const title = w.titleOf(vnDate(sheet.day), sheet.nth);
  return (
    <DeskPage c={c} title={title} printed>
      <div class="mc-no-print">
        {done ? <NoticeBanner success heading={w.done[done]} /> : null}
        <p class="govuk-body">
          <a class="govuk-link" href={cashPaths.sheets()}>
            {w.title}
          </a>
        </p>
        <h1 class="govuk-heading-l">{title}</h1>
        <Acts {...p} />
      </div>
      <Paper size="a4-wide">
        <p class="mc-register__head">
          <strong>{agencyNameOf(c.actor, sheet).toUpperCase()}</strong>
          <em>{w.states[sheet.state]}</em>
        </p>
        <h2 class="mc-register__title">{w.title}</h2>
        <p class="mc-register__days">{w.headOf(vnDate(sheet.day), sheet.nth, sheet.cashierName)}</p>
        <Lines {...p} />
        <Sums {...p} />
        <Signed sheet={sheet} />
      </Paper>
    </DeskPage>
  );
}

function Acts({ c, sheet }: SheetProps) {
  const isOwn = sheet.cashierId === c.actor.officerId;
  const mayConfirm =
    !isOwn && afterAct(sheet.state, 'confirm') !== undefined && leads(c.actor).includes(sheet.agencyId);
  return (
    <div class="govuk-button-group">
      {isOwn && afterAct(sheet.state, 'close') ? (
        <ButtonLink href={cashPaths.close({ sheet: sheet.id })}>{w.close}</ButtonLink>
      ) : null}
      {isOwn && afterAct(sheet.state, 'set-float') ? (
        <ButtonLink href={cashPaths.float({}, { so: sheet.id })} kind="secondary">
          {w.floatButton}
        </ButtonLink>
      ) : null}
      {mayConfirm ? <ButtonLink href={cashPaths.confirm({ sheet: sheet.id })}>{w.confirm}</ButtonLink> : null}
      <PrintButton>{w.print}</PrintButton>
      <form method="post" action={cashPaths.exportSheet({ sheet: sheet.id })}>
        <FormGuard c={c} />
        <Button kind="secondary" once={false}>
          {w.export}
        </Button>
      </form>
    </div>
  );
}

function Lines({ sheet, lines }: SheetProps) {
  if (lines.length === 0) return <p>{w.noLines}</p>;
  return (
    <table class="mc-register">
      <thead>
        <tr>
          {[...w.columns, w.amount].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((l) => (
          <tr key={l.seq}>
            {cellsOf(l, sheet.day).map((cell) => (
              <td>
                {cell === l.code ? (
                  <a class="govuk-link" href={deskPaths.dossier({ code: l.code })}>
                    {cell}
                  </a>
                ) : (
                  cell
                )}
              </td>
            ))}
            <td class="govuk-table__cell--numeric">{number(l.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sums({ sheet, lines }: SheetProps) {
  const { counted, counts } = sheet;
  const expected = sheet.expected ?? expectedCash(sheet, lines);
  const rows: [string, string][] = [
    ...sumsByMethod(lines).map((s): [string, string] => [
      w.byMethod(methodText(s.method), s.count),
      w.sums(vnd(s.receipts), vnd(s.voids), vnd(s.refunds), vnd(s.total)),
    ]),
    [w.float, vnd(sheet.float)],
    [w.expected, vnd(expected)],
    ...(counts
      ? NOTES.filter((note) => counts[note]).map((note): [string, string] => [
          w.note(number(note)),
          w.notes(counts[note] ?? 0, vnd(note * (counts[note] ?? 0))),
        ])
      : []),
    ...(counted === null
      ? []
      : ([
          [w.counted, vnd(counted)],
          [w.difference, vnd(counted - expected)],
          [w.reason, sheet.reason || w.noReason],
        ] satisfies [string, string][])),
  ];
  return (
    <table>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Signed({ sheet: s }: { sheet: Sheet }) {
  return (
    <>
      {s.closedAt ? <p>{w.closedBy(s.cashierName, vnDateTime(s.closedAt))}</p> : null}
      {s.confirmedAt ? <p>{w.confirmedBy(s.confirmedByName ?? '', vnDateTime(s.confirmedAt))}</p> : null}
    </>
  );
}

interface SheetProps {
  c: C<Officer>;
  sheet: Sheet;
  lines: SheetLine[];
  done: keyof typeof w.done | undefined;
}
