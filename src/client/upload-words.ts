import { inLanguageOf, isEnglish } from './language-of.ts';
import { vi } from './upload-words.vi.ts';

const en: typeof vi = {
  broken:
    'The file could not be uploaded because the connection was lost. It is still here: press “Try again”, or keep this page open, and it is sent when the connection is back.',
  signedOut: (button) =>
    `The file could not be uploaded because you are no longer signed in. Do not close this page: sign in in another tab, then come back here and press “${button}”.`,
  changeBroken: 'No answer came because the connection was lost. Check your connection and press once more.',
  changeSignedOut:
    'You are no longer signed in, so no file was removed or brought back. Do not close this page: sign in in another tab, then come back here and press once more.',
  upload: 'Upload',
  preparing: 'Making the photo smaller…',
  shrunk: (name, from, to) => `Photo ${name} was made smaller before sending, from ${from} to ${to}.`,
  tooLargeStill: (name, from, to) =>
    `Photo ${name} was made smaller, from ${from} to ${to}; any smaller, and its words could not be read, and it is still larger than this item takes.`,
  stop: 'Stop the upload',
  stopped: 'Stopped; the file was not sent. Choose it again if you still need it.',
  again: 'Try again',
  drop: 'Do not send it',
};

export const uploadWords = inLanguageOf({ vi, en });

/** 1,400,000 → '1,4 MB', as that language writes it. */
export function sizeText(box: Element, bytes: number): string {
  const [n, unit] = bytes < 1_000_000 ? [bytes / 1e3, 'KB'] : [bytes / 1e6, 'MB'];
  const digits = { maximumFractionDigits: n < 10 ? 1 : 0 };
  return `${n.toLocaleString(isEnglish(box) ? 'en-GB' : 'vi-VN', digits)} ${unit}`;
}
