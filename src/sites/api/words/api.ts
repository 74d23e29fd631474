/** Sentences of the public interface: the description of each address, and its refusals. */
export const apiWords = {
  title: 'Giao diện lập trình của Cổng dịch vụ công tỉnh Một Cửa',
  description:
    'Dữ liệu công khai: thủ tục hành chính và đơn vị hành chính. Không cần đăng ký, không cần khóa. Mỗi mạng được gọi nhiều nhất 600 lần trong một phút; quá mức thì nhận 429 kèm Retry-After.',
  procedures: 'Tìm thủ tục theo lời thường ngày, tên chính thức hoặc mã.',
  procedure: 'Một thủ tục với thời hạn, giấy tờ, phí, lệ phí và nơi tiếp nhận.',
  provinces: 'Các tỉnh, thành phố đang có hiệu lực.',
  communes: 'Các xã, phường, đặc khu đang có hiệu lực của một tỉnh, thành phố.',
  openapi: 'Bản mô tả này.',
  q: 'Lời cần tìm, có dấu hoặc không dấu, hoặc mã thủ tục. Để trống thì trả các thủ tục cần nhất.',
  limit: 'Số kết quả nhiều nhất, từ 1 đến 50.',
  lang: 'Ngôn ngữ của lời cần tìm: vi hoặc en. Tên thủ tục luôn là tiếng Việt.',
  province: 'Mã tỉnh, thành phố.',
  code: 'Mã thủ tục.',
  tooOften: 'Quá nhiều yêu cầu. Vui lòng đợi rồi thử lại.',
  away: 'Dữ liệu tạm thời chưa đọc được. Vui lòng thử lại sau ít giây.',
  notFound: 'Không có mục này.',
  refused: 'Yêu cầu không thực hiện được.',
  bug: (reference: string | number | undefined) => `Lỗi hệ thống, mã ${reference}.`,
} as const;
