import { type Child, cls } from './child.ts';

/** A printed form on the screen: a sheet of A5 or A4, upright or lying, in the type of official papers (needs `printed` on the Shell). */
export function Sheet({ size, children }: { size: 'a5' | 'a4' | 'a4-wide'; children: Child }) {
  return <article class={cls('mc-sheet', size !== 'a4' && `mc-sheet--${size}`)}>{children}</article>;
}

/** A button that prints the page; it is only there when script runs, since only script can print. */
export function PrintButton({ children }: { children: Child }) {
  return (
    <button type="button" class="govuk-button govuk-button--secondary" data-print="" hidden>
      {children}
    </button>
  );
}
