import { vi } from './upload-words.vi.ts';

const en: typeof vi = {
  failed:
    'The file could not be uploaded. Check your connection and press “Upload” again; the file and everything else are still there.',
  broken:
    'The file could not be uploaded because the connection was lost. It is still here: press “Try again”, or keep this page open, and it is sent when the connection is back.',
  signedOut: (button) =>
    `The file could not be uploaded because you are no longer signed in. Do not close this page: sign in in another tab, then come back here and press “${button}”.`,
  signIn: 'Sign in in a new tab',
  upload: 'Upload',
  preparing: 'Making the photo smaller…',
  shrunk: (name, from, to) => `Photo ${name} was made smaller before sending, from ${from} to ${to}.`,
  keep: 'Keep the original (photos over 2 MB are not made smaller before they are sent)',
  stop: 'Stop the upload',
  stopped: 'Stopped; the file was not sent. Choose it again if you still need it.',
  again: 'Try again',
  drop: 'Do not send it',
};

/** In the language of the place where a box stands. */
export function uploadWords(box: Element): typeof vi {
  return isEnglish(box) ? en : vi;
}

/** 1,400,000 → '1,4 MB', as that language writes it. */
export function sizeText(box: Element, bytes: number): string {
  const [n, unit] = bytes < 1_000_000 ? [bytes / 1e3, 'KB'] : [bytes / 1e6, 'MB'];
  const digits = { maximumFractionDigits: n < 10 ? 1 : 0 };
  return `${n.toLocaleString(isEnglish(box) ? 'en-GB' : 'vi-VN', digits)} ${unit}`;
}

function isEnglish(box: Element): boolean {
  return box.closest<HTMLElement>('[lang]')?.lang === 'en';
}
