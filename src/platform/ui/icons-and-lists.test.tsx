import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ErrorSummary } from './error-summary.tsx';
import { Icon } from './icon.tsx';
import { iconSet } from './icon-set.ts';
import { Pagination } from './pagination.tsx';
import { Steps } from './steps.tsx';

describe('icons and lists', () => {
  it('draws every icon of the set, hidden from screen readers', () => {
    for (const name of Object.keys(iconSet) as (keyof typeof iconSet)[]) {
      const html = renderToString(<Icon name={name} />);
      expect(html).toMatch(/<(path|circle|rect|line|polyline|polygon|ellipse)/);
      expect(html).toContain('aria-hidden="true"');
    }
  });

  it('shows no pager without neighbours and no error summary without errors', () => {
    expect(renderToString(<Pagination />)).toBe('');
    expect(renderToString(<ErrorSummary errors={{}} />)).toBe('');
  });

  it('marks the current step once', () => {
    const html = renderToString(<Steps steps={[{ name: 'A' }, { name: 'B' }, { name: 'C' }]} current={1} />);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  });
});
