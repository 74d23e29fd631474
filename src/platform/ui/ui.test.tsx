import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { BackLink } from './back-link.tsx';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Button, ButtonLink, LinkButton } from './button.tsx';
import { Card, CardGrid, StatusCard } from './card.tsx';
import { Centres } from './centres.tsx';
import { Checkbox, Checkboxes } from './checkboxes.tsx';
import { Aside, Columns, Container, Section } from './columns.tsx';
import { DateInput } from './date-input.tsx';
import { ActionBar, FilterBar, Keys, Split, Views } from './desk-parts.tsx';
import { Details } from './details.tsx';
import { Doors } from './doors.tsx';
import { Due } from './due.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Fieldset } from './fieldset.tsx';
import { FigureBand } from './figure-band.tsx';
import { FileUpload, UploadForm } from './file-upload.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Hero } from './hero.tsx';
import { Icon } from './icon.tsx';
import { iconSet } from './icon-set.ts';
import { Inset } from './inset.tsx';
import { Audiences, LifeEvents } from './life-events.tsx';
import { NoticeBanner } from './notice-banner.tsx';
import { Pagination } from './pagination.tsx';
import { PasswordInput } from './password-input.tsx';
import { Progress } from './progress.tsx';
import { Radios } from './radios.tsx';
import { SearchBox } from './search-box.tsx';
import { Select } from './select.tsx';
import { PrintButton, Sheet } from './sheet.tsx';
import { DemoBanner, Shell } from './shell.tsx';
import { Stat } from './stat.tsx';
import { Steps } from './steps.tsx';
import { SuccessPanel } from './success-panel.tsx';
import { SummaryCard } from './summary-list.tsx';
import { Table } from './table.tsx';
import { Tag } from './tag.tsx';
import { TaskList } from './task-list.tsx';
import { TextInput } from './text-input.tsx';
import { Textarea } from './textarea.tsx';
import { Timeline } from './timeline.tsx';
import { WarningText } from './warning-text.tsx';

const bad = '<script>alert("x")</script>';
const assets = { folder: '', url: (name: string) => `/assets/${name}` };
const field = { name: 'f', label: bad, hint: bad, error: bad, required: true };
const link = { href: '/x', text: bad };
const door = { href: '/x', name: bad, text: bad, icon: 'search' } as const;
const choice = { value: bad, text: bad, hint: bad, reveals: bad };

const everyComponent: Record<string, VNode> = {
  BackLink: <BackLink {...link} />,
  Breadcrumbs: <Breadcrumbs items={[link, { text: bad }]} />,
  Button: (
    <Button name="a" value={bad} icon="send">
      {bad}
    </Button>
  ),
  ButtonLink: (
    <ButtonLink href="/x" start>
      {bad}
    </ButtonLink>
  ),
  LinkButton: <LinkButton danger>{bad}</LinkButton>,
  Card: (
    <CardGrid label={bad}>
      <Card title={bad} href="/x" meta={bad} tag={<Tag tone="red">{bad}</Tag>}>
        {bad}
      </Card>
      <StatusCard href="/x" name={bad} count={3} tone="amber" icon="bell" />
    </CardGrid>
  ),
  Centres: <Centres centres={[{ name: bad, address: bad, hours: bad, phone: bad, waiting: bad }]} />,
  Checkbox: <Checkbox {...field} value={bad} reveals={bad} />,
  Checkboxes: <Checkboxes {...field} items={[choice]} values={[bad]} />,
  Columns: (
    <Columns
      main={<Section id="s" title={bad} more={link} children={bad} />}
      aside={<Aside title={bad}>{bad}</Aside>}
    />
  ),
  Container: <Container>{bad}</Container>,
  DateInput: <DateInput {...field} value={bad} />,
  DemoBanner: <DemoBanner label={bad}>{bad}</DemoBanner>,
  Desk: (
    <ActionBar label={bad}>
      <Views label={bad} views={[{ href: '/x', name: bad, count: 1, tone: 'red' }]} />
      <FilterBar action="/x" label={bad}>
        {bad}
      </FilterBar>
      <Split left={bad} right={bad} />
      <Keys keys={[{ key: bad, does: bad }]} />
    </ActionBar>
  ),
  Details: <Details summary={bad}>{bad}</Details>,
  Doors: <Doors label={bad} doors={[door]} />,
  Due: (
    <Due state="late" title={bad}>
      {bad}
    </Due>
  ),
  EmptyState: (
    <EmptyState title={bad} action={bad}>
      {bad}
    </EmptyState>
  ),
  ErrorSummary: <ErrorSummary title={bad} errors={{ [bad]: bad }} />,
  Fieldset: (
    <Fieldset id="f" legend={bad} hint={bad} error={bad}>
      {bad}
    </Fieldset>
  ),
  FigureBand: (
    <FigureBand
      id="b"
      title={bad}
      note={bad}
      figures={[{ value: bad, name: bad, note: bad }]}
      chart={{ title: bad, bars: [{ name: bad, value: 1 }] }}
    />
  ),
  FileUpload: (
    <UploadForm action="/x" checking={bad} uploading={bad}>
      <FileUpload {...field} accept={bad} />
    </UploadForm>
  ),
  Footer: <Footer columns={[{ title: bad, body: bad, links: [link] }]} legal={bad} />,
  Header: (
    <Header
      brand={{ name: bad, line: bad, href: '/' }}
      nav={[{ ...link, count: 2 }]}
      links={[link]}
      account={{ name: bad, note: bad, links: [link], signOut: bad }}
    />
  ),
  Hero: (
    <Hero title={bad} lead={bad} popular={{ label: bad, links: [link] }}>
      {bad}
    </Hero>
  ),
  Inset: <Inset>{bad}</Inset>,
  LifeEvents: <LifeEvents events={[door]} />,
  Audiences: <Audiences items={[door]} />,
  NoticeBanner: (
    <NoticeBanner title={bad} heading={bad} success>
      {bad}
    </NoticeBanner>
  ),
  Pagination: <Pagination previous="/a" next="/b" previousText={bad} nextText={bad} label={bad} />,
  PasswordInput: <PasswordInput {...field} />,
  Progress: <Progress id="p" label={bad} value={3} note={bad} />,
  Radios: <Radios {...field} items={[choice]} value={bad} />,
  SearchBox: (
    <SearchBox action="/x" label={bad} value={bad} placeholder={bad} suggest={bad} open={bad} button={bad} />
  ),
  Select: <Select {...field} items={[{ value: bad, text: bad }]} value={bad} prompt={bad} />,
  Sheet: (
    <Sheet size="a5">
      {bad}
      <PrintButton>{bad}</PrintButton>
    </Sheet>
  ),
  Stat: <Stat value={bad} name={bad} note={bad} />,
  Steps: <Steps steps={[{ name: bad, href: '/x' }, { name: bad + 2 }]} current={1} label={bad} />,
  SuccessPanel: (
    <SuccessPanel title={bad} number={bad} numberLabel={bad}>
      {bad}
    </SuccessPanel>
  ),
  SummaryCard: <SummaryCard title={bad} rows={[{ name: bad, value: bad, change: '/x', changeText: bad }]} />,
  Table: (
    <Table
      caption={bad}
      rows={[bad]}
      columns={[{ name: bad, main: true, cell: (row) => row }]}
      rowMark={() => 'late'}
    />
  ),
  TaskList: <TaskList items={[{ name: bad, href: '/x', hint: bad, status: bad }]} />,
  TextInput: <TextInput {...field} value={bad} prefix={bad} suffix={bad} />,
  Textarea: <Textarea {...field} value={bad} maxChars={10} />,
  Timeline: (
    <Timeline label={bad} items={[{ title: bad, time: bad, who: bad, body: bad, state: 'current' }]} />
  ),
  WarningText: <WarningText>{bad}</WarningText>,
  Shell: (
    <Shell title={bad} site={bad} assets={assets} description={bad} trail={bad} header={bad} footer={bad}>
      {bad}
    </Shell>
  ),
};

describe('every page component', () => {
  it.each(Object.entries(everyComponent))(
    '%s escapes what it is given and needs no inline script or style',
    (name, vnode) => {
      const html = renderToString(vnode);
      expect(html, name).toContain('&lt;script>');
      expect(html).not.toContain('<script>');
      expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/);
    },
  );
});

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

describe('the shell', () => {
  const shell = (hasError: boolean) =>
    renderToString(
      <Shell title="Đăng nhập" site="Một Cửa" assets={assets} hasError={hasError}>
        <p>x</p>
      </Shell>,
    );

  it('is Vietnamese and says "Lỗi:" before the title of a page with errors', () => {
    expect(shell(false)).toContain('<html lang="vi"');
    expect(shell(false)).toContain('<title>Đăng nhập – Một Cửa</title>');
    expect(shell(true)).toContain('<title>Lỗi: Đăng nhập – Một Cửa</title>');
  });

  it('speaks English around a page that is in Vietnamese only, and says which is which', () => {
    const html = renderToString(
      <Shell
        title="Ask"
        site="S"
        assets={assets}
        language="en"
        contentLanguage="vi"
        trail={<Pagination next="/n" />}
      >
        <Pagination next="/m" />
      </Shell>,
    );
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('Skip to main content');
    expect(html).toMatch(/<main[^>]*><div lang="vi"/);
    const [around = '', inside = ''] = html.split('<main');
    expect(around).toContain('Next page');
    expect(inside).toContain('Trang sau');
    expect(inside).not.toContain('Next page');
  });

  it('has a skip link that leads to the content', () => {
    expect(shell(false)).toContain('href="#noi-dung"');
    expect(shell(false)).toMatch(/<main[^>]*id="noi-dung"/);
  });
});

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
