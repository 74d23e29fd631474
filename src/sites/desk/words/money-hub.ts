import { budgetWords } from './budget.ts';
import { cashWords } from './cash.ts';
import { moneyAsideWords } from './money-aside.ts';
import { reconciliationWords } from './reconciliation.ts';
import { refundWords } from './refunds.ts';
import { statementsWords } from './statements.ts';
import { totalsWords } from './totals.ts';

/** Words of the hub of everything about money; a page about money has one entry here. */
export const moneyHubWords = {
  title: 'Thu phí, lệ phí',
  waiting: (n: number) => `${n} việc đang chờ`,
  pages: {
    aside: {
      title: moneyAsideWords.title,
      sentence: 'Tiền cổng thanh toán báo đã nhận mà không ghi được cho hồ sơ, và đơn chưa rõ kết quả.',
    },
    cash: {
      title: cashWords.title,
      sentence: 'Mỗi khoản thu, hủy và trả lại của từng người thu; đếm tiền, khóa sổ và xác nhận.',
    },
    refunds: {
      title: refundWords.title,
      sentence: 'Đề nghị, duyệt và thực hiện hoàn tiền cho người nộp.',
    },
    statements: { title: statementsWords.title, sentence: statementsWords.sentence },
    reconciliation: {
      title: reconciliationWords.title,
      sentence: 'Tệp của nhà cung cấp so với đơn, tiền đã nhận và biên lai của từng ngày; chốt ngày.',
    },
    budget: {
      title: budgetWords.title,
      sentence: 'Tiền nộp trực tuyến chưa biết đã về tài khoản ngân sách, và quá 8 giờ làm việc hay chưa.',
    },
    totals: {
      title: totalsWords.title,
      sentence: 'Theo cơ quan, phí hay lệ phí, hình thức nộp, ngày và tháng; in hoặc tải về.',
    },
  },
} as const;
