/**
 * Shows a page that answered a form in the place of the one that the form was sent from: for the browser to show it, the form would have
 * to be sent again, and a wrong password would be counted twice. False for what is no page of ours.
 */
export function showInPlace(html: string, startParts: (root: ParentNode) => void): boolean {
  // the server's own page, same origin, escaped there like any
  const answered = new DOMParser().parseFromString(html, 'text/html');
  const here = document.querySelector('main');
  const fresh = answered.querySelector('main');
  if (!here || !fresh) return false;
  document.title = answered.title;
  here.replaceChildren(...fresh.childNodes);
  scrollTo(0, 0);
  startParts(here);
  return true;
}
