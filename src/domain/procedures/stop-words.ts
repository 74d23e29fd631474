import { syllables } from './syllables.ts';

// The words of a question that say nothing about its subject, phrases first. They are written with their marks, and compared with them
// when the question has marks and without them when it has none.
const PHRASES = `
  cần chuẩn bị gì, cần chuẩn bị những gì, cần giấy tờ gì, cần những giấy tờ gì, cần những gì, cần gì, giấy tờ gì, gồm những gì, gồm gì,
  có những nội dung gì, những nội dung gì, nội dung gì, phải làm gì, làm gì, phải làm sao, làm sao, làm thế nào, như thế nào, thế nào, ra sao, có được không, được không,
  có phải không, có cần không, không biết, cho tôi hỏi, cho em hỏi, xin hỏi, cho hỏi, mất bao lâu, trong bao lâu, bao lâu, khi nào, lúc nào, từ lúc nào, bao giờ,
  hết bao nhiêu, bao nhiêu tiền, là bao nhiêu, bao nhiêu, ở đâu, tại đâu, đi đâu, chỗ nào, nơi nào, vì sao, tại sao, là gì, gì, thủ tục gì, hồ sơ gồm,
  hướng dẫn, quy định, trường hợp, thì sao, được chưa, có phải, bây giờ, hiện nay, cảm ơn, chưa có, nhờ người khác, nhà tôi, con tôi, vợ tôi, chồng tôi`;

const WORDS = `
  tôi, em, mình, chúng, ông, bà, anh, chị, ta, muốn, cần, phải, làm, xin, đi, ra, vào, lên, về, đến, tới, ở, tại, trong, ngoài, trên,
  là, thì, mà, và, hay, hoặc, với, của, cho, để, bị, được, có, không, chưa, đã, đang, sẽ, vừa, mới, rồi, xong, khi, lúc, sau, trước, nếu, vì, do, từ, theo,
  các, những, mấy, nhiều, ít, này, kia, đó, đấy, ấy, nào, sao, ạ, à, nhé, nhỉ, ơi, vậy, thế, cũng, vẫn, còn, nữa, hơn, rất, quá, cả, chỉ, gì,
  thủ, tục, hồ, sơ, giấy, tờ, nộp, hỏi, biết, giúp, khác, gồm, cách, online, mạng`;

// the same of a question in English
const ENGLISH = `
  a an the i my me we our you your it its is are be do does can could would should will have has need want wish like get getting got make made
  take apply applying application register registering registration certificate certificates certify document documents paper papers form
  procedure procedures office how what where when which who why for of to in on at from with without by and or if as about please help
  much many long cost fee fees day days time new online vietnam vietnamese first one some any there this that issue obtain request renew renewal`;

const english = new Set(ENGLISH.trim().split(/\s+/));
const phrases = PHRASES.split(',').map((p) => syllables(p));
const words = WORDS.split(',').flatMap((w) => syllables(w));
const LONGEST = Math.max(...phrases.map((p) => p.length));
const phrasesFull = new Set(phrases.map((p) => p.map((s) => s.full).join(' ')));
const phrasesBare = new Set(phrases.map((p) => p.map((s) => s.bare).join(' ')));
const wordsFull = new Set(words.map((s) => s.full));
const wordsBare = new Set(words.map((s) => s.bare));

/** Says for every syllable of a query, or word of an English one, whether it is only a question word and names nothing. */
export function idleSyllables(
  query: { bare: string; full: string; marked: boolean }[],
  isEnglish = false,
): boolean[] {
  if (isEnglish) return query.map((s) => english.has(s.bare));
  const marked = query.some((s) => s.marked);
  const idle = query.map((s) => (marked ? wordsFull.has(s.full) : wordsBare.has(s.bare)));
  for (let from = 0; from < query.length; from++)
    for (let size = Math.min(LONGEST, query.length - from); size > 0; size--) {
      const part = query.slice(from, from + size);
      const isStopPhrase = marked
        ? phrasesFull.has(part.map((s) => s.full).join(' '))
        : phrasesBare.has(part.map((s) => s.bare).join(' '));
      if (!isStopPhrase) continue;
      idle.fill(true, from, from + size);
      break;
    }
  return idle;
}
