import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { PasswordInput } from './password-input.tsx';
import { Radios } from './radios.tsx';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';

describe('a field', () => {
  it('ties label, hint and error to its control', () => {
    const html = renderToString(
      <TextInput name="idNumber" label="Số" hint="12 chữ số" error="Nhập số" required />,
    );
    expect(html).toContain('for="idNumber"');
    expect(html).toContain('aria-describedby="idNumber-hint idNumber-error"');
    expect(html).toContain('id="idNumber-error"');
    expect(html).toContain('aria-invalid');
  });

  it('shows that it is required by a mark and by a class, never by colour alone', () => {
    const html = renderToString(<Select name="a" label="A" items={[]} required />);
    expect(html).toContain('(*)');
    expect(html).toContain('mc-required');
  });

  it('never sends a password back', () => {
    expect(renderToString(<PasswordInput name="p" label="P" />)).not.toContain('value=');
  });

  it('keeps the chosen answer of radios, and no other', () => {
    const items = [
      { value: 'a', text: 'A' },
      { value: 'b', text: 'B' },
    ];
    const html = renderToString(<Radios name="r" label="R" items={items} value="b" />);
    expect(html.match(/ checked/g)).toHaveLength(1);
    expect(html).toMatch(/value="b"[^>]* checked/);
  });
});
