import { sampleGrey, sampleRgb, sharpness } from '#platform/images/inspect-image.ts';
import { LONGEST, readQr } from '#platform/images/read-qr.ts';
import { type CardFields, parseCardCode } from './card-fields.ts';
import type { FileWarning, PictureCheck } from './file.ts';
import { lookAtPortrait, type PictureFacts } from './look-at-portrait.ts';

// An identity card is 85.6 × 54 mm; a photograph of it has a margin around it.
const CARD_RATIO = 85.6 / 54;
const CARD_RATIO_TOLERANCE = 0.22;
const CARD_WIDTH = 800;
const BLURRED_BELOW = 5;
const SAMPLE_WIDTH = 160;

/** What is doubtful about a portrait or a picture of a card, for the officer to decide, and the fields of the code on the front of a card. */
export async function checkPicture(
  path: string,
  check: PictureCheck,
  facts: PictureFacts,
): Promise<PictureFindings> {
  if (check === 'portrait-4x6')
    return { warnings: lookAtPortrait(await sampleRgb(path, SAMPLE_WIDTH), facts) };
  const warnings = cardShape(facts);
  // decoded once for all that is looked for
  const grey = await sampleGrey(path, LONGEST);
  const { width = 0, height = 0 } = facts;
  const isTurned = width > height !== grey.width > grey.height;
  if ((await sharpness(grey, isTurned)) < BLURRED_BELOW) warnings.push({ code: 'card.blurred' });
  if (check === 'id-card-back') return { warnings };
  const text = await readQr(grey);
  const card = text === undefined ? undefined : parseCardCode(text);
  // a card from before 2021 has no such code on its front, so this is only a hint
  return card ? { warnings, card } : { warnings: [...warnings, { code: 'card.no-code' }] };
}

function cardShape({ width = 0, height = 1 }: PictureFacts): FileWarning[] {
  const warnings: FileWarning[] = [];
  if (width < height) warnings.push({ code: 'card.upright' });
  else if (Math.abs(width / height - CARD_RATIO) > CARD_RATIO_TOLERANCE)
    warnings.push({ code: 'card.ratio' });
  if (Math.max(width, height) < CARD_WIDTH)
    warnings.push({ code: 'card.small', params: { width: CARD_WIDTH } });
  return warnings;
}

export interface PictureFindings {
  warnings: FileWarning[];
  card?: CardFields;
}
