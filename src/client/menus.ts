/** The account menu is a `details`; script only closes it on Escape and on a press elsewhere. */
export function startMenus(): void {
  const menus = document.querySelectorAll<HTMLDetailsElement>('details[data-menu]');
  if (menus.length === 0) return;
  document.addEventListener('click', (event) => {
    for (const menu of menus) {
      if (!menu.contains(event.target as Node)) menu.open = false;
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of menus) {
      if (!menu.open) continue;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}
