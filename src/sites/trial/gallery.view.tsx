import type { Assets } from '#platform/assets.ts';
import { Breadcrumbs } from '#platform/ui/breadcrumbs.tsx';
import { Container } from '#platform/ui/columns.tsx';
import { Footer } from '#platform/ui/footer.tsx';
import { Header } from '#platform/ui/header.tsx';
import { DemoBanner, Shell } from '#platform/ui/shell.tsx';
import { GalleryDesk } from './gallery-desk.tsx';
import { GalleryFields } from './gallery-fields.tsx';
import { GalleryHome } from './gallery-home.tsx';
import { GalleryProcess } from './gallery-process.tsx';
import { GalleryReading } from './gallery-reading.tsx';
import { galleryWords as w } from './words/gallery.ts';

/** Shows every page component in its states, in demo mode and without data. `base` is the address at which the page is mounted. */
export function GalleryView({ assets, base }: { assets: Assets; base: string }) {
  return (
    <Shell
      title={w.title}
      site={w.site}
      assets={assets}
      noIndex
      printed
      bare
      flush
      demo={
        <DemoBanner label={w.demoLabel}>
          <span>{w.demo}</span>
          <a href={base}>{w.demoLink}</a>
        </DemoBanner>
      }
      header={<GalleryHeader base={base} />}
      footer={<GalleryFooter base={base} />}
    >
      <GalleryHome base={base} />
      <Container>
        <Breadcrumbs items={[{ text: w.home, href: base }, { text: w.title }]} />
        <p class="mc-lead">{w.lead}</p>
        <GalleryProcess base={base} />
        <GalleryFields base={base} />
        <GalleryReading base={base} />
        <GalleryDesk base={base} />
      </Container>
    </Shell>
  );
}

function GalleryHeader({ base }: { base: string }) {
  return (
    <Header
      brand={{ name: w.brand, line: w.brandLine, href: base }}
      nav={w.nav.map((text, i) => ({ text, href: `${base}#nav-${i}`, current: i === 1 }))}
      account={{
        name: w.person,
        note: w.personNote,
        links: [
          { href: `${base}#ho-so`, text: w.accountLinks[0], icon: 'folder-open' },
          { href: `${base}#thong-bao`, text: w.accountLinks[1], icon: 'bell' },
          { href: `${base}#tai-khoan`, text: w.accountLinks[2], icon: 'settings' },
        ],
        signOut: <button type="button">{w.signOut}</button>,
      }}
    />
  );
}

function GalleryFooter({ base }: { base: string }) {
  return (
    <Footer
      columns={[
        ...w.footer.map(([title, text]) => ({ title, body: <p>{text}</p> })),
        {
          title: w.footerHelp,
          links: w.footerLinks.map((text, i) => ({ text, href: `${base}#help-${i}` })),
        },
      ]}
      legal={w.legal}
    />
  );
}
