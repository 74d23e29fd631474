import { inPageLanguage } from '#platform/ui/page-language.ts';
import { sendingFilesWords } from '../words/sending-files.ts';

/** How files are sent from this page; what is done with script is said where script runs. */
export const SendingFiles = inPageLanguage(({ on }: { on: 'filing' | 'supplement' }, language) => {
  const w = sendingFilesWords[language];
  return (
    <p class="govuk-body">
      <span data-without-script>{w.withoutScript[on]}</span>
      <span data-with-script hidden>
        {w.withScript}
      </span>{' '}
      {w.kept}
    </p>
  );
});
