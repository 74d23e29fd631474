import { qrPath } from '#platform/images/qr-path.ts';
import { cls } from '#platform/ui/child.ts';
import { PrintButton, Sheet } from '#platform/ui/sheet.tsx';
import { printWords as w } from '../words/print.ts';
import type { Block, Column, Slip } from './slip.ts';

/** A slip on the screen as it comes out of the printer on A5, with the button that prints it. The page needs the sheet of styles `print`. */
export function SlipSheet({ slip, pdfHref, madeAnew }: SlipSheetProps) {
  return (
    <>
      <div class="govuk-button-group mc-no-print">
        <PrintButton>{w.print}</PrintButton>
        {pdfHref ? (
          <a href={pdfHref} class="govuk-link">
            {w.savePdf}
          </a>
        ) : null}
      </div>
      {madeAnew ? <p class="govuk-body mc-no-print">{w.madeAnew}</p> : null}
      <Sheet size="a5">
        {slip.mark ? (
          <p class="mc-slip__mark">
            <strong>{slip.mark.word}</strong> {slip.mark.sentence}
          </p>
        ) : null}
        {slip.formLabel ? <p class="mc-slip__form">{slip.formLabel}</p> : null}
        <Head slip={slip} />
        <h1 class="mc-slip__title">{slip.title}</h1>
        {slip.blocks.map((block) => (
          <BlockView block={block} />
        ))}
        <div class="mc-slip__foot">
          {slip.code ? <Code {...slip.code} /> : null}
          <div class="mc-slip__signs">
            {slip.signatures.map((s) => (
              <div class="mc-slip__sign">
                <strong>{s.title}</strong>
                <em>{w.signHint}</em>
                <span>{s.name}</span>
              </div>
            ))}
          </div>
        </div>
        {slip.notes.length > 0 ? (
          <ul class="mc-slip__notes">
            {slip.notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        ) : null}
      </Sheet>
    </>
  );
}

interface SlipSheetProps {
  slip: Slip;
  pdfHref?: string | undefined;
  /** It was issued before forms were kept, and is made of what is known now. */
  madeAnew?: boolean;
}

function Head({ slip }: { slip: Slip }) {
  return (
    <div class="mc-slip__head">
      <div>
        <p>{slip.agency}</p>
        <p class="mc-slip__ruled">
          <strong>{slip.centre}</strong>
        </p>
        {slip.numbers.map((n) => (
          <p>{n}</p>
        ))}
      </div>
      <div>
        <p>
          <strong>{w.country}</strong>
        </p>
        <p class="mc-slip__ruled">
          <strong>{w.motto}</strong>
        </p>
        <p>
          <em>{slip.placeDate}</em>
        </p>
      </div>
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'text') return <p>{block.text}</p>;
  if (block.kind === 'row')
    return (
      <p>
        {block.label}: {block.strong ? <strong>{block.value}</strong> : block.value}
      </p>
    );
  return (
    <table class="mc-slip__table">
      <thead>
        <tr>
          {block.columns.map((c) => (
            <th scope="col" class={cellClass(c)}>
              {c.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr>
            {row.map((cell, i) => (
              <td class={cellClass(block.columns[i])}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Code({ url, captions }: { url: string; captions: string[] }) {
  const { side, d } = qrPath(url);
  return (
    <div class="mc-slip__code">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={captions[0]}>
        <path d={d} shape-rendering="crispEdges" />
      </svg>
      {captions.map((caption) => (
        <span>{caption}</span>
      ))}
    </div>
  );
}

function cellClass(column: Column | undefined): string | undefined {
  const width = cls(column?.narrow && 'mc-sheet__narrow', column?.moment && 'mc-sheet__moment');
  if (column?.align === 'center') return cls('mc-sheet__centre', width);
  return cls(column?.align === 'end' && 'mc-sheet__right', width);
}
