const PROVINCE = '[data-address-province]';

/**
 * `data-address` around two selects (`data-address-province`, `data-address-commune`): choosing a province loads its
 * communes. The button that re-renders the page without script is marked `data-address-load` and goes away.
 *
 * A browser that goes back to a page, or opens a closed tab again, puts the province back, but not a commune for which the page came
 * without an option. So each choice is kept beside the page in the browser's history, with its name: it is there again at once, before
 * the other communes are, and whether they come or not.
 */
export function start(root: ParentNode): void {
  for (const picker of root.querySelectorAll<HTMLElement>('[data-address]')) {
    const province = picker.querySelector<HTMLSelectElement>(PROVINCE);
    const commune = picker.querySelector<HTMLSelectElement>('[data-address-commune]');
    if (!province || !commune) continue;
    const button = picker.querySelector<HTMLElement>('[data-address-load]');
    if (button) button.hidden = true;
    follow(province, commune, button);
  }
}

/** Chooses a commune of the province that is chosen, whether its option has come yet or not. */
export function chooseCommune(commune: HTMLSelectElement, code: string): void {
  const province = commune.closest('[data-address]')?.querySelector<HTMLSelectElement>(PROVINCE);
  if (![...commune.options].some((option) => option.value === code)) {
    const choice = choiceIn(commune);
    commune.append(new Option(choice?.code === code ? choice.text : code, code));
  }
  commune.value = code;
  if (province) keep(province, commune);
}

function follow(province: HTMLSelectElement, commune: HTMLSelectElement, button: HTMLElement | null): void {
  // whose communes stand there
  let listedProvince = [...province.options].find((option) => option.defaultSelected)?.value ?? '';
  const load = async (): Promise<void> => {
    const chosen = province.value;
    listedProvince = chosen;
    const prompt = commune.options[0]?.value === '' ? commune.options[0].text : '';
    const before = choiceIn(commune);
    commune.replaceChildren(new Option(prompt, ''));
    if (!chosen) return;
    if (before?.province === chosen && before.code) chooseCommune(commune, before.code);
    // what is chosen already is sent meanwhile too
    commune.disabled = commune.value === '';
    try {
      const answer = await fetch(`/api/v1/units/${encodeURIComponent(chosen)}/communes`, {
        headers: { accept: 'application/json' },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { items }: { items: { code: string; name: string }[] } = await answer.json();
      if (province.value !== chosen) return;
      if (button) button.hidden = true; // an earlier province may have failed
      const { value } = commune;
      commune.replaceChildren(
        new Option(prompt, ''),
        ...items.map((item) => new Option(item.name, item.code)),
      );
      if (items.some((item) => item.code === value)) commune.value = value;
    } catch {
      // the way without script still works: the button sends the form and the page comes back with the communes
      if (button && province.value === chosen) button.hidden = false;
    } finally {
      commune.disabled = false;
      if (commune.value) commune.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
  const look = () => {
    if (province.value !== listedProvince || (province.value && commune.options.length <= 1))
      return void load();
    const before = choiceIn(commune);
    if (commune.selectedIndex < 0 && before?.province === province.value) chooseCommune(commune, before.code);
    if (commune.value) keep(province, commune);
  };
  look();
  // some browsers put values in after the scripts
  window.addEventListener('pageshow', look);
  province.addEventListener('change', () => void load());
  commune.addEventListener('change', () => keep(province, commune));
}

function keep(province: HTMLSelectElement, commune: HTMLSelectElement): void {
  const text = commune.selectedOptions[0]?.text ?? '';
  const choice: ProvinceAndCommune = { province: province.value, code: commune.value, text };
  history.replaceState({ ...history.state, [commune.name]: choice }, '');
}

function choiceIn(commune: HTMLSelectElement): ProvinceAndCommune | undefined {
  return history.state?.[commune.name]; // as `keep` puts it there
}

interface ProvinceAndCommune {
  province: string;
  code: string;
  text: string;
}
