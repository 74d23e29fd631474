import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { BackButton, BackLink } from './back-link.tsx';
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
import { FileUpload, UploadBox } from './file-upload.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Hero } from './hero.tsx';
import { InVietnamese } from './in-vietnamese.tsx';
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
import { ShortTable } from './short-table.tsx';
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
const assets = {
  folder: '',
  url: (name: string) => `/assets/${name}`,
  arrival: { text: '', hash: '' },
};
const field = { name: 'f', label: bad, hint: bad, error: bad, required: true };
const link = { href: '/x', text: bad };
const door = { href: '/x', name: bad, text: bad, icon: 'search' } as const;
const choice = { value: bad, text: bad, hint: bad, reveals: bad };

const everyComponent: Record<string, VNode> = {
  BackLink: <BackLink {...link} />,
  BackButton: <BackButton form="x" name="a" value={bad} text={bad} />,
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
      <Views
        label={bad}
        groups={[{ href: '/y', name: bad, key: bad, counts: [{ name: bad, count: 1 }], current: true }]}
        views={[{ href: '/x', name: bad }]}
        beside={bad}
      />
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
    <UploadBox checking={bad} uploading={bad}>
      <FileUpload {...field} accept={bad} />
    </UploadBox>
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
  InVietnamese: <InVietnamese>{bad}</InVietnamese>,
  ShortTable: (
    <ShortTable
      listed
      columns={[{ name: bad, main: true, cell: () => bad }]}
      rows={Array.from({ length: 9 }, (_, i) => i)}
      more={(n) => `${n} ${bad}`}
    />
  ),
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
