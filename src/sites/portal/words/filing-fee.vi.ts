/** Step 3: the fee, and how the result is received. */
export const vi = {
  title: 'Phí, lệ phí và nhận kết quả',
  feeTitle: 'Phí, lệ phí của hồ sơ',
  none: 'Hồ sơ này không phải nộp phí, lệ phí.',
  kinds: { phi: 'Phí', 'le-phi': 'Lệ phí' },
  name: 'Khoản',
  quantity: 'Số lượng',
  amount: 'Thành tiền',
  total: 'Tổng cộng',
  totalKnown: 'Tổng các khoản đã biết',
  where: 'Nộp tại quầy của nơi tiếp nhận. Cán bộ ghi nhận và đưa biên lai cho Ông/Bà.',
  whereOnline:
    'Chưa phải nộp lúc này. Khi hồ sơ được tiếp nhận, Ông/Bà thanh toán trực tuyến trên trang hồ sơ, hoặc nộp tại quầy của nơi tiếp nhận; cách nào cũng có biên lai.',
  whereStated:
    'Chưa phải nộp lúc này. Nơi tiếp nhận báo số tiền, kèm cách tính; khi đó Ông/Bà thanh toán trực tuyến trên trang hồ sơ, hoặc nộp tại quầy của nơi tiếp nhận. Cách nào cũng có biên lai.',
  whereWithFiling:
    'Thủ tục này thu phí, lệ phí cùng với việc nộp hồ sơ: gửi hồ sơ xong, Ông/Bà được dẫn đến bước thanh toán trực tuyến, hoặc nộp tại quầy của nơi tiếp nhận; cách nào cũng có biên lai.',
  sheet: {
    title: 'Nhận kết quả',
    result: 'Nhận kết quả',
    delivery: 'Ông/Bà muốn nhận kết quả thế nào?',
    chooseDelivery: 'Chọn cách nhận kết quả',
    only: 'Cách nhận kết quả',
    options: {
      desk: 'Nhận tại quầy',
      post: 'Nhận qua bưu chính',
      online: 'Nhận bản điện tử',
    },
    optionHints: {
      desk: 'Đến Bộ phận Một cửa của nơi tiếp nhận, mang theo giấy tờ tùy thân',
      post: 'Ông/Bà trả cước cho bưu chính khi nhận, theo giá của bưu chính',
      online: 'Kết quả có chữ ký số, nằm trong Hồ sơ của tôi',
    },
    withPartial: (hint: string, reason: string) => `${hint}. ${reason}`,
    /** The same where the reason is in the reader’s language. */
    withPartialSaid: (hint: string, reason: string) => `${hint}. ${reason}`,
    address: 'Địa chỉ nhận kết quả qua bưu chính',
  },
  captcha: 'Kiểm tra chống gửi hàng loạt',
} as const;
