/** Opening hours in words; no line breaks inside "13:30–17:00". */
export function Hours({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\d{2}:\d{2}–\d{2}:\d{2})/).map((part, i) =>
        i % 2 === 1 ? (
          <span key={part} class="mc-number">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
