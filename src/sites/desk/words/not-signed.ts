import type { RefusalWords } from '#platform/refusal-words.ts';

/** Why the papers of a result have no signature of the agency, on the page that asks about recording them. */
export const notSignedWords: RefusalWords<
  'signing.ended' | 'signing.not-yet' | 'signing.failed' | 'signing.not-possible' | 'result.signature-broken'
> = {
  'result.signature-broken': (p) =>
    `Tệp ${p.name} đã có chữ ký số, nhưng chữ ký đó không còn đúng hoặc không đọc được: tệp bị sửa hay được ghi thêm sau khi ký, hoặc ký theo cách mà hệ thống không kiểm tra được. Người nhận mở tệp có thể thấy báo chữ ký không hợp lệ. Nên lấy lại tệp gốc từ người ký.`,
  'signing.ended': (p) => `Chứng thư số của ${p.agency} đã hết hạn.`,
  'signing.not-yet': (p) => `Chứng thư số của ${p.agency} chưa đến ngày có hiệu lực.`,
  'signing.failed': (p) => `Dịch vụ ký số chưa ký được bằng chứng thư số của ${p.agency}.`,
  'signing.not-possible': (p) =>
    `Tệp PDF đã tải lên không thêm được chữ ký số của ${p.agency}: tệp hỏng mục lục bên trong hoặc quá phức tạp. Có thể in ra tệp PDF mới rồi tải lại.`,
};
