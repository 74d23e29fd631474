import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { qrSvg } from '#platform/images/qr-path.ts';
import { printWords as w } from '../words/print.ts';
import type { BlankField, BlankFormData } from './blank-form.ts';
import { blankFormTemplate } from './blank-form.typ.ts';
import type { Block, Slip } from './slip.ts';
import { slipTemplate } from './slip.typ.ts';
import { typstPdf } from './typst.ts';

// So many of the last lines stand on the page of the places to sign, as far as they are no long text.
const KEPT = 3;
const SHORT = 400;

// Blank papers are the same for everybody: their date is the day of the rules they follow.
const BLANK_AT = new Date('2026-01-01T00:00:00Z');

/** The printed forms as PDF/A, by Typst. `templatesDir` holds the papers to download (seed/templates). */
export function documentRenderer(o: { templatesDir: string }): DocumentRenderer {
  return {
    slip: async (slip) => slipPdf(slip),
    blankForm: async (d) => typstPdf(blankFormTemplate, blankFormInput(d), BLANK_AT),
    template: async (name, title) => {
      const source = await templateSource(o.templatesDir, name);
      return source === undefined ? undefined : typstPdf(source, { title }, BLANK_AT);
    },
  };
}

export function slipInput(s: Slip): object {
  return {
    ...s,
    blocks: s.blocks.map((b, i) => {
      const kept = i >= s.blocks.length - KEPT && s.blocks.slice(i).every(isShort);
      if (b.kind === 'row') return { strong: false, ...b, kept };
      if (b.kind === 'text') return { ...b, kept };
      return {
        ...b,
        columns: b.columns.map((c) => ({ wide: false, narrow: false, moment: false, align: 'start', ...c })),
      };
    }),
    mark: s.mark ?? null,
    code: s.code ? { svg: qrSvg(s.code.url), captions: s.code.captions } : null,
    country: w.country,
    motto: w.motto,
    signHint: w.signHint,
    pageWord: w.page,
  };
}

// a long text fills a page of its own and would leave the places to sign behind
function isShort(b: Block): boolean {
  return b.kind !== 'table' && (b.kind === 'text' ? b.text : b.value).length <= SHORT;
}

export function blankFormInput(d: BlankFormData): object {
  const field = (f: BlankField) => (f.kind === 'line' ? { lines: 1, hint: '', ...f } : f);
  return {
    title: d.title,
    forProcedure: w.forProcedure(d.procedureName, d.procedureCode ?? ''),
    to: d.addressedTo ? `${w.to}: ${d.addressedTo}` : '',
    sections: d.sections.map((s) => ({ title: s.title, hint: s.hint ?? '', fields: s.fields.map(field) })),
    order: w.order,
    country: w.country,
    motto: w.motto,
    requiredNote: w.requiredNote,
    blankPlaceDate: w.blankPlaceDate,
    signs: w.declarantSigns,
    signHint: w.signHint,
    pageWord: w.page,
  };
}

/** The source of a paper, below the settings that every paper has. Undefined for a name that does not exist. */
export async function templateSource(dir: string, name: string): Promise<string | undefined> {
  if (!/^[a-z0-9-]+(\.typ)?$/.test(name)) return undefined;
  const file = join(dir, name.endsWith('.typ') ? name : `${name}.typ`);
  const body = await readFile(file, 'utf8').catch(() => undefined);
  return body === undefined ? undefined : `${TEMPLATE_PAGE}\n${body}`;
}

const TEMPLATE_PAGE = `#set document(title: json(bytes(sys.inputs.data)).title)
#set page(paper: "a4", margin: (left: 30mm, right: 20mm, y: 20mm))
#set text(font: "Tinos", size: 13pt, lang: "vi", region: "VN", hyphenate: false)`;

function slipPdf(slip: Slip): Buffer {
  return typstPdf(slipTemplate, slipInput(slip), slip.at);
}

/** Prints what a page or a job has to give as PDF/A: A5 for the slips, A4 for blank forms. */
export interface DocumentRenderer {
  slip(slip: Slip): Promise<Buffer>;
  /** An e-form to fill in by hand. */
  blankForm(d: BlankFormData): Promise<Buffer>;
  /** A paper to download and sign, by the name of its file in the seed; undefined when there is none. */
  template(name: string, title: string): Promise<Buffer | undefined>;
}
