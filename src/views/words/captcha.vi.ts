import type { CaptchaQuestion } from '#platform/captcha.ts';

const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** Words of the captcha: the work that the browser does, and the question for browsers that cannot. */
export const vi = {
  questionLabel: 'Câu hỏi kiểm tra',
  questionHint: 'Trả lời bằng chữ số.',
  another: 'Đổi câu khác',
  working: 'Đang tự động kiểm tra để chống gửi hàng loạt. Ông/Bà cứ điền tiếp, không phải làm gì thêm.',
  slow: 'Máy này kiểm tra hơi lâu. Ông/Bà đợi thêm vài giây, hoặc trả lời một câu hỏi thay cho việc đợi.',
  answerInstead: 'Trả lời câu hỏi',
  progress: 'Kiểm tra tự động',
  waiting: 'Đang hoàn tất kiểm tra tự động, vui lòng đợi vài giây…',
  done: 'Đã kiểm tra tự động xong.',
  wrong: 'Câu trả lời chưa đúng, hoặc câu hỏi đã hết hạn. Trả lời câu hỏi mới này',
  missing: 'Trả lời câu hỏi kiểm tra',
  workRefused: 'Kiểm tra tự động chưa được chấp nhận. Hãy gửi lại, hoặc trả lời câu hỏi này',
  tooMany:
    'Đã có quá nhiều câu trả lời từ mạng này trong giờ qua. Hãy dùng trình duyệt có bật JavaScript, hoặc thử lại sau một giờ',
  spelled: (n: number) => numberInWords(n),
  question: (q: CaptchaQuestion) => {
    const spelled = q.numbers.map(numberInWords);
    return q.ask === 'sum'
      ? `${capital(spelled.join(' cộng '))} bằng bao nhiêu?`
      : `Trong các số ${spelled.join(', ')}, số nào lớn nhất?`;
  },
} as const;

/** 0 to 99 as it is spoken: 15 → 'mười lăm', 21 → 'hai mươi mốt'. */
export function numberInWords(n: number): string {
  const tens = Math.floor(n / 10);
  const unit = n % 10;
  if (tens === 0) return UNITS[unit] ?? String(n);
  const head = tens === 1 ? 'mười' : `${UNITS[tens]} mươi`;
  if (unit === 0) return head;
  if (unit === 1 && tens > 1) return `${head} mốt`;
  return `${head} ${unit === 5 ? 'lăm' : UNITS[unit]}`;
}

function capital(s: string): string {
  return s.charAt(0).toUpperCase() + s.slice(1);
}
