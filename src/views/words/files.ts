import type { FileRefusal } from '#domain/files';
import type { InEveryLanguage, Language, Words } from '#platform/language.ts';
import type { RefusalWords } from '#platform/refusal-words.ts';
import { sizeText, typesText } from '../parts/file-size.ts';
import { type FileWarningWords, fileRefusalsVi, filesVi, fileWarningsVi } from './files.vi.ts';

const files = {
  original: (n) => (n === 1 ? '1 original' : `${n} originals`),
  copy: (n) => (n === 1 ? '1 copy' : `${n} copies`),
  papers: 'On paper',
  accepts: (types, size, most) =>
    most > 1
      ? `${types}, each at most ${size}, at most ${most} files.`
      : `One file (${types}), at most ${size}.`,
  template: 'Download the template of this document (PDF)',
  uploaded: 'Uploaded files',
  none: 'No files yet.',
  or: ' or ',
  full: 'There are as many files as there may be. To replace one, delete the old one first.',
  upload: 'Upload',
  uploadFor: (part) => `for “${part}”`,
  remove: 'Delete',
  removeFile: (name) => `file “${name}”`,
  pages: (n) => (n === 1 ? '1 page' : `${n} pages`),
  pixels: (width, height) => `${width} × ${height} pixels`,
  lookAgain: 'Please look again',
  checkingPicture: 'Checking the picture…',
  checkingFile: 'Checking the file…',
  uploading: 'Uploading…',
} satisfies Words<typeof filesVi>;

const refusals: RefusalWords<FileRefusal> = {
  'file.name': () =>
    'The name of the file has a path or signs that cannot be used. Give it another name (letters, digits and spaces only) and upload it again.',
  'file.empty': (p) => `File “${p.name}” is empty (0 bytes). Choose another file.`,
  'file.too-big': (p) =>
    `File “${p.name}” is larger than ${sizeText(p.maxBytes, 'en')}. Choose a smaller file or lower its resolution.`,
  'file.wrong-type': (p) =>
    `What is in file “${p.name}” is not ${typesText(p.accepts.split(', '), ' or ')}. Choose a file of the right type; giving it another name does not change its type.`,
  'file.not-decodable': (p) =>
    `File “${p.name}” cannot be opened: it is damaged or not complete. Save or photograph it again, then upload it.`,
  'file.bomb': (p) =>
    `File “${p.name}” is too large once it is opened. A picture may have ${p.megapixels} million pixels at most; make it smaller and upload it again.`,
  'file.progressive': (p) =>
    `File “${p.name}” is a large picture saved as progressive, which cannot be checked yet. Open it, make it smaller or save it as an ordinary JPG (do not choose “progressive”), then upload it.`,
  'file.too-complex': (p) =>
    `File “${p.name}” is too heavy to be checked: there is too much inside. Open it, print or save it as a new file, then upload that.`,
  'file.too-many-complex': (p) =>
    `In the last 24 hours this account has sent ${p.files} files that were too heavy to be checked, so no more are taken. Please upload again tomorrow; the files already taken are still there.`,
  'file.animated': (p) =>
    `File “${p.name}” is an animated picture. Save it as a still picture (JPG or PNG), then upload it.`,
  'file.heic': (p) =>
    `File “${p.name}” is a HEIC picture, as many phones take them, and is not accepted yet. Open it, save or share it as JPG, then upload that. To take JPG pictures: on an iPhone go to Settings, Camera, Formats and choose Most Compatible; on an Android phone turn HEIF or HEIC off in the settings of the camera.`,
  'file.busy': () =>
    'Too many files are waiting to be checked, so this one was not taken. Wait a minute and upload it once more; the files already taken are still there.',
  'file.two-in-one': (p) =>
    `File “${p.name}” has other data before or after its picture or text, or an archive inside. Open it, print or save it as a new file, then upload that.`,
  'file.already': (p) =>
    `File “${p.name}” has the same content as file “${p.existing}”, which is here already, so it was not saved once more. If you chose the wrong file, choose again.`,
  'file.gone': (p) =>
    `File “${p.name}” has been deleted for good and cannot be brought back. If you still need it, upload it again.`,
  'file.too-many': (p) =>
    `This document takes ${p.max} files at most. Delete an older one, then upload again.`,
  'file.quota': (p) =>
    `Today this account has uploaded as much as it may (${p.files} files or ${sizeText(p.megabytes * 1e6, 'en')} a day). From midnight you can upload again; the files already there stay.`,
  'file.checks-of-a-day': (p) =>
    `Today this account has sent too many files, those not taken included (${p.files} files or ${sizeText(p.megabytes * 1e6, 'en')} a day), so this one was not checked. From midnight you can send again; the files already taken are still there. If it is urgent, please bring the document on paper to the one-stop centre.`,
  'pdf.encrypted': (p) =>
    `File “${p.name}” opens with a password only. Open it with the password, print it as a new PDF or take the password off, then upload it.`,
  'pdf.active': (p) =>
    `File “${p.name}” has active content (scripts, commands that start programs or send data, links that open other files, attachments, sound, film or dynamic forms), so it is not accepted. Print it as a new PDF, then upload that.`,
  'pdf.outside': (p) =>
    `File “${p.name}” takes a part of what it shows (a page, a picture, a font or an attached document) from another file or server, so it is not accepted: that part is not in the file that you send. Print it as a new PDF, then upload that.`,
  'pdf.first-lines': (p) =>
    `The first lines of file “${p.name}” are not part of its text, and elsewhere may run as a script or open as a web page, so it is not accepted. Open it in a PDF viewer, print it as a new PDF, then upload that.`,
};

const warnings: FileWarningWords = {
  'portrait.ratio': () => 'The picture does not have the proportions of 4 × 6.',
  'portrait.small': (p) => `The picture is small; ${p.width} × ${p.height} pixels or more are better.`,
  'portrait.ground': () => 'The background does not look evenly white.',
  'portrait.nobody': () => 'Nobody is seen in the picture.',
  'portrait.touches-top': () => 'The head touches the upper edge of the picture.',
  'portrait.too-low': () => 'The person stands low in the picture.',
  'portrait.several': () => 'There seems to be more than one person in the picture.',
  'portrait.off-centre': () => 'The face is not in the middle of the picture.',
  'portrait.head-small': () => 'The face is small for the picture.',
  'portrait.head-large': () => 'The face is large for the picture.',
  'card.upright': () => 'The picture stands upright; the card should lie across.',
  'card.ratio': () => 'The picture is not cut close to the card; better cut off what is outside it.',
  'card.small': (p) => `The picture is small; it should be at least ${p.width} pixels wide.`,
  'card.blurred': () => 'The picture seems blurred and is hard to read.',
  'card.no-code': () => 'The QR code on the card cannot be read.',
};

export const filesWords: InEveryLanguage<typeof filesVi> = { vi: filesVi, en: files };

/** What to do about a file that was not accepted. */
export const fileRefusalWords: Readonly<Record<Language, RefusalWords<FileRefusal>>> = {
  vi: fileRefusalsVi,
  en: refusals,
};

/** What a person should check again. */
export const fileWarningWords: Readonly<Record<Language, FileWarningWords>> = {
  vi: fileWarningsVi,
  en: warnings,
};
