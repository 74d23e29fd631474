/**
 * `data-address` around two selects (`data-address-province`, `data-address-commune`): choosing a province loads its
 * communes. The button that re-renders the page without script is marked `data-address-load` and goes away.
 */
export function start(root: ParentNode): void {
  for (const picker of root.querySelectorAll<HTMLElement>('[data-address]')) {
    const province = picker.querySelector<HTMLSelectElement>('[data-address-province]');
    const commune = picker.querySelector<HTMLSelectElement>('[data-address-commune]');
    if (!province || !commune) continue;
    const button = picker.querySelector<HTMLElement>('[data-address-load]');
    if (button) button.hidden = true;
    // the browser put the province back, without the communes that had been loaded for it
    const drawn = [...province.options].find((option) => option.defaultSelected)?.value ?? '';
    if (province.value && (province.value !== drawn || commune.options.length <= 1))
      void load(province, commune, button);
    province.addEventListener('change', () => void load(province, commune, button));
    // the browser cannot put back what it has no option for
    commune.addEventListener('change', () =>
      history.replaceState({ ...history.state, [commune.name]: commune.value }, ''),
    );
  }
}

async function load(
  province: HTMLSelectElement,
  commune: HTMLSelectElement,
  button: HTMLElement | null,
): Promise<void> {
  const chosen = province.value;
  const prompt = commune.options[0]?.value === '' ? commune.options[0].text : '';
  commune.replaceChildren(new Option(prompt, ''));
  if (!chosen) return;
  commune.disabled = true;
  try {
    const answer = await fetch(`/api/v1/units/${encodeURIComponent(chosen)}/communes`, {
      headers: { accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const { items }: { items: { code: string; name: string }[] } = await answer.json();
    if (province.value !== chosen) return;
    if (button) button.hidden = true; // an earlier province may have failed
    commune.append(...items.map((item) => new Option(item.name, item.code)));
    const before: unknown = history.state?.[commune.name];
    if (items.some((item) => item.code === before)) commune.value = String(before);
  } catch {
    // the way without script still works: the button sends the form and the page comes back with the communes
    if (button && province.value === chosen) button.hidden = false;
  } finally {
    commune.disabled = false;
    if (commune.value) commune.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
