type Params = Readonly<Record<string, string | number>>;

/** What the desk says when it says no, by the refusal's code. What happened, and what to do. */
export const refusalWords: Record<string, (p: Params) => string> = {
  'not-found': () => 'Không có trang này, hoặc hồ sơ không thuộc phạm vi của Ông/Bà.',
  bug: (p) =>
    `Hệ thống gặp lỗi và chưa làm được việc vừa yêu cầu. Mã lỗi: ${p['reference']}. Ông/Bà thử lại; nếu vẫn lỗi, báo mã này cho quản trị.`,
  'too-often': (p) =>
    `Đã thử quá nhiều lần. Ông/Bà vui lòng đợi ${Math.ceil(Number(p['seconds']) / 60)} phút rồi thử lại.`,
  'form.stale': () => 'Trang đã mở quá lâu. Ông/Bà quay lại, tải lại trang rồi làm lại.',
  'form.foreign': () => 'Yêu cầu này không đến từ trang của hệ thống nên không được thực hiện.',
  'request.malformed': () => 'Trình duyệt gửi một yêu cầu không đọc được. Ông/Bà quay lại rồi thử lại.',
  'upload.too-much': () => 'Tệp hoặc nội dung gửi lên quá lớn.',
  'upload.not-here': () => 'Trang này không nhận tệp.',
};

export const refusalPageWords = {
  titles: {
    400: 'Yêu cầu không hợp lệ',
    403: 'Không được thực hiện',
    404: 'Không tìm thấy',
    409: 'Chưa thực hiện được',
    410: 'Không còn hiệu lực',
    413: 'Nội dung quá lớn',
    415: 'Trang này không nhận tệp',
    422: 'Chưa thực hiện được',
    429: 'Thử lại sau ít phút',
    500: 'Hệ thống gặp lỗi',
    503: 'Hệ thống đang bận',
  } as Record<number, string>,
  other: 'Chưa thực hiện được việc này. Ông/Bà quay lại, xem lại trang rồi thử lại.',
  back: 'Về việc của tôi',
};
