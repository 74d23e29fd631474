import type { CaptchaQuestion } from '#platform/captcha.ts';

const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** Words of the captcha: a question that a person can answer and a program cannot. */
export const captchaWords = {
  label: 'Mã kiểm tra',
  pictureHint: 'Nhập các chữ và số trong hình. Chữ hoa, chữ thường đều được.',
  questionLabel: 'Câu hỏi kiểm tra',
  questionHint: 'Trả lời bằng chữ số.',
  pictureAlt: 'Hình có sáu chữ và số bị làm méo. Nếu không nhìn được hình, hãy chọn “Trả lời câu hỏi”.',
  another: 'Đổi mã khác',
  anotherQuestion: 'Đổi câu khác',
  toQuestion: 'Trả lời câu hỏi',
  toPicture: 'Dùng hình',
  wrong: 'Nhập lại mã kiểm tra: mỗi mã chỉ dùng một lần, trong 10 phút',
  missing: 'Nhập mã kiểm tra',
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
