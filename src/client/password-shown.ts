/**
 * `data-password="<show>|<hide>"` around the box of a password: its button shows the password and hides it again; each half is the button's
 * words, what it does in full, and what is read out when it is done. It is hidden when the form is sent, so that no browser keeps it as a
 * text, and when the page comes back from the browser's memory.
 */
export function start(root: ParentNode): void {
  for (const group of root.querySelectorAll<HTMLElement>('[data-password]')) {
    const box = group.querySelector('input');
    const button = group.querySelector('button');
    if (!box || !button) continue;
    const [show = [], hide = []] = group.dataset.password?.split('|').map((half) => half.split(';')) ?? [];
    const spokenState = document.createElement('div');
    spokenState.className = 'govuk-visually-hidden';
    spokenState.setAttribute('aria-live', 'polite');
    box.after(spokenState);
    button.hidden = false;
    const turn = (type: 'text' | 'password') => {
      if (box.type === type) return;
      box.type = type;
      const [words = '', inFull = '', done = ''] = type === 'password' ? show : hide;
      button.textContent = words;
      button.setAttribute('aria-label', inFull);
      spokenState.textContent = done;
    };
    button.addEventListener('click', () => turn(box.type === 'password' ? 'text' : 'password'));
    box.form?.addEventListener('submit', () => turn('password'));
    window.addEventListener('pageshow', ({ persisted }) => persisted && turn('password'));
  }
}
