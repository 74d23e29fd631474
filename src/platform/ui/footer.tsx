import type { Child } from './child.ts';
import { Ornament } from './ornament.tsx';

/** Who runs this, how to reach them, where else to go. */
export function Footer({ columns, legal }: FooterProps) {
  return (
    <footer class="mc-footer">
      <Ornament cls="mc-footer__ornament" />
      <div class="govuk-width-container">
        <div class="mc-footer__grid">
          {columns.map((column) => (
            <div key={column.title}>
              <h2>{column.title}</h2>
              {column.body}
              {column.links ? (
                <ul>
                  {column.links.map((link) => (
                    <li key={link.href}>
                      <a href={link.href}>{link.text}</a>
                    </li>
                  ))}
                </ul>
              ) : null}
            </div>
          ))}
        </div>
        {legal ? <div class="mc-footer__legal">{legal}</div> : null}
      </div>
    </footer>
  );
}

export interface FooterProps {
  columns: { title: string; body?: Child; links?: { href: string; text: string }[] | undefined }[];
  legal?: Child;
}
