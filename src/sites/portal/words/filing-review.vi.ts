/** Step 4: everything once more, and sending. */
export const vi = {
  title: 'Kiểm tra và gửi hồ sơ',
  lead: 'Ông/Bà đọc lại toàn bộ hồ sơ. Chỗ nào chưa đúng, bấm “Thay đổi” ở dòng đó. Khi gửi, hồ sơ được chuyển đến nơi tiếp nhận.',
  procedure: 'Thủ tục',
  case: 'Trường hợp theo nội dung đã khai',
  unproven: (paper: string) =>
    `Ông/Bà khai thuộc diện được miễn, giảm phí, lệ phí nhưng chưa kèm giấy tờ chứng minh (${paper}). Nếu không tra cứu được trên cơ sở dữ liệu, nơi tiếp nhận yêu cầu bổ sung hoặc thu đủ.`,
  doubts: 'Có điều Ông/Bà nên xem lại trước khi gửi. Nếu đã đúng, Ông/Bà cứ gửi:',
  parts: 'Giấy tờ kèm theo',
  noFile: 'Không gửi',
  fee: 'Phí, lệ phí',
  change: 'Thay đổi',
  feeTotal: 'Phí, lệ phí phải nộp',
  delivery: 'Nhận kết quả',
  send: 'Đồng ý, gửi đi',
  sendHint: (agency: string, until: string) =>
    `Hồ sơ được gửi đến ${agency}. Nơi tiếp nhận trả lời trước ${until}.`,
} as const;
