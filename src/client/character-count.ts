const PAUSE_MS = 1_000;

/**
 * `data-count="<so many left>|<none left>|<so many too many>" data-most="300"` around a box of several lines: below it stands how many
 * characters are left, instead of how many it takes. It is read out when the typing pauses.
 */
export function start(root: ParentNode): void {
  for (const group of root.querySelectorAll<HTMLElement>('[data-count]')) {
    const box = group.querySelector('textarea');
    const limit = box && document.getElementById(`${box.id}-info`);
    if (!box || !limit || limit.hidden) continue;
    const visibleCount = limit.cloneNode() as HTMLElement; // without its words
    const spokenCount = document.createElement('div');
    visibleCount.removeAttribute('id');
    visibleCount.setAttribute('aria-hidden', 'true');
    spokenCount.className = 'govuk-visually-hidden';
    spokenCount.setAttribute('aria-live', 'polite');
    limit.hidden = true; // it goes on describing the box
    limit.after(visibleCount, spokenCount);
    count(group, { box, visibleCount, spokenCount });
  }
}

function count(group: HTMLElement, { box, visibleCount, spokenCount }: Counted): void {
  const most = Number(group.dataset.most);
  const [left = '', none = '', tooMany = ''] = group.dataset.count?.split('|') ?? [];
  const wasWrong = box.matches('.govuk-textarea--error');
  const lang = group.closest<HTMLElement>('[lang]')?.lang;
  let pause = 0;
  const tell = () => {
    const rest = most - box.value.length;
    const words = rest > 0 ? left : rest < 0 ? tooMany : none;
    visibleCount.textContent = words.replace('%n', Math.abs(rest).toLocaleString(lang));
    visibleCount.classList.toggle('govuk-error-message', rest < 0);
    visibleCount.classList.toggle('govuk-hint', rest >= 0);
    if (!wasWrong) box.classList.toggle('govuk-textarea--error', rest < 0);
  };
  box.addEventListener('input', () => {
    tell();
    clearTimeout(pause);
    pause = window.setTimeout(() => {
      spokenCount.textContent = visibleCount.textContent;
    }, PAUSE_MS);
  });
  // some browsers put words in after the scripts
  window.addEventListener('pageshow', tell);
  tell();
}

interface Counted {
  box: HTMLTextAreaElement;
  visibleCount: HTMLElement;
  spokenCount: HTMLElement;
}
