import type { Language } from '#platform/language.ts';
import { Footer } from '#platform/ui/footer.tsx';
import { Hours } from '#platform/ui/hours.tsx';
import { keptPieces } from '#platform/ui/kept-piece.ts';
import { doorPaths } from '#views/doors.paths.ts';
import { cataloguePaths as paths } from './catalogue/catalogue.paths.ts';
import { NATIONAL_PORTAL } from './national-portal.ts';
import { type FrameWords, frameWords } from './words/frame.ts';

const pieces = keptPieces();

/** The footer of the portal, kept in each language. */
export function portalFooter(language: Language) {
  return pieces('footer', language, () => <PortalFooter w={frameWords[language]} />);
}

function PortalFooter({ w }: { w: FrameWords }) {
  const f = w.footer;
  return (
    <Footer
      columns={[
        {
          title: f.owner,
          body: (
            <>
              <p>{f.ownerText}</p>
              <p>{f.address}</p>
              <p>
                <Hours text={f.hours} />
              </p>
            </>
          ),
        },
        {
          title: f.contact,
          body: (
            <>
              <p>
                {f.phoneLabel} <a href={`tel:${f.phone.replaceAll(' ', '')}`}>{f.phone}</a>
              </p>
              <p>
                {f.emailLabel} <a href={`mailto:${f.email}`}>{f.email}</a>
              </p>
            </>
          ),
        },
        {
          title: f.go,
          links: [
            { href: paths.help(), text: f.help },
            { href: paths.complaints(), text: f.complaints },
            { href: doorPaths.checkPaper(), text: f.checkPaper },
            { href: paths.privacy(), text: f.privacy },
            { href: paths.terms(), text: f.terms },
            { href: paths.agencies(), text: f.agencies },
            { href: paths.officers(), text: f.officers },
            { href: NATIONAL_PORTAL, text: f.national },
          ],
        },
      ]}
      legal={
        <>
          <p>
            <strong>{f.slogan}</strong>
          </p>
          <p>{f.legal}</p>
          <p>{f.copyright}</p>
        </>
      }
    />
  );
}
