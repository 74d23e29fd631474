/** The actions on one row; for a screen reader each link also names the row. */
export function ActionLinks({ links, of }: { links: { href: string; text: string }[]; of: string }) {
  return (
    <ul class="mc-actions">
      {links.map((l) => (
        <li key={l.href}>
          <a class="govuk-link" href={l.href}>
            {l.text}
            <span class="govuk-visually-hidden"> {of}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
