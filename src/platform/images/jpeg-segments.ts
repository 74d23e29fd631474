const START_OF_SCAN = 0xda;
const END = 0xd9;

/**
 * The segments of a JPEG up to its end mark, each with the points that follow it: from its mark up to the next one. A thumbnail inside
 * a segment is part of that segment; bytes that belong to none are left out, as decoders do.
 */
export function* jpegSegments(jpeg: Buffer): Generator<JpegSegment> {
  for (let at = 2; ; ) {
    at = nextMark(jpeg, at);
    const mark = jpeg[at + 1];
    if (mark === undefined || mark === END || at + 4 > jpeg.length) return;
    const head = at + 2 + jpeg.readUInt16BE(at + 2);
    const to = mark === START_OF_SCAN ? nextMark(jpeg, head) : head;
    yield { mark, from: at, to: Math.min(to, jpeg.length) };
    at = to;
  }
}

/** The offset just after a JPEG's end mark; the length of the file when it has none. */
export function endOfJpeg(jpeg: Buffer): number {
  let at = 2;
  for (const { to } of jpegSegments(jpeg)) at = to;
  return Math.min(nextMark(jpeg, at) + 2, jpeg.length);
}

// What is stuffed (FF 00), filled (FF FF) or only restarts the points (FF D0 to D7) is no mark of a segment.
function nextMark(jpeg: Buffer, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at)) {
    const mark = jpeg[at + 1];
    if (mark === undefined) break;
    const none = mark === 0x00 || mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8);
    if (mark !== 0xff && !none) return at;
    at += mark === 0xff ? 1 : 2;
  }
  return jpeg.length;
}

export interface JpegSegment {
  mark: number;
  from: number;
  to: number;
}
