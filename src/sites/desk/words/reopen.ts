/** A closed dossier that is opened again, where the province has set for how long. */
export const reopenWords = {
  title: 'Mở lại hồ sơ đã đóng?',
  lead: 'Mở lại khi người nộp mang đến giấy tờ còn thiếu. Hồ sơ chờ bổ sung như trước khi đóng, với hạn bổ sung mới; ghi nhận giấy tờ ngay sau đó ở “Nhận bổ sung tại quầy”. Thời hạn giải quyết chỉ tính lại từ đầu khi cơ quan xác nhận hồ sơ đã đủ (NĐ 118/2025/NĐ-CP Đ19 k5).',
  closedAt: 'Đã đóng lúc',
  until: 'Mở lại được đến hết ngày',
  asked: 'Đã yêu cầu bổ sung',
  note: 'Ghi chú khi đóng',
  papers: 'Giấy tờ bản giấy đã nhận',
  fee: 'Phí, lệ phí',
  form05:
    'Thông báo dừng giải quyết (mẫu 05) đã cấp vẫn đứng trong hồ sơ, ghi là hết hiệu lực từ lúc mở lại.',
  feeBack: 'Phí, lệ phí đã trả lại một phần hoặc toàn bộ: kiểm tra khoản còn phải thu trước khi trả kết quả.',
  receiver: 'Người nhận thông báo',
  reason: 'Lý do mở lại',
  hint: 'Người nộp đọc được lý do này. Ví dụ: người nộp mang đến bản chính giấy chứng sinh còn thiếu.',
  needReason: 'Nhập lý do mở lại hồ sơ',
  button: 'Mở lại hồ sơ',
} as const;
