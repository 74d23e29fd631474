/** The page that says where complaints, proposals and denunciations go, and the way to a letter made from a dossier. */
export const vi = {
  title: 'Khiếu nại, phản ánh, kiến nghị',
  metaDescription:
    'Hồ sơ quá hẹn, bị từ chối, hoặc cần góp ý: gửi cho ai, bằng cách nào, trong bao lâu được trả lời.',
  lead: 'Cổng này chưa nhận đơn qua mạng. Dưới đây là những việc Ông/Bà làm được ngay hôm nay.',
  askTitle: 'Hỏi trước',
  ask: 'Nhanh nhất là gọi hoặc đến nơi tiếp nhận hồ sơ và nói mã hồ sơ.',
  agencies: 'Điện thoại, địa chỉ, giờ làm việc của từng nơi',
  apology:
    'Không kịp đúng hẹn, cơ quan phải báo trước ít nhất một ngày, xin lỗi và chỉ được hẹn lại một lần (khoản 6 Điều 19 Nghị định 118/2025/NĐ-CP).',
  complainTitle: 'Khiếu nại',
  complainWhen: 'Khi không đồng ý với một quyết định, hoặc một việc cơ quan đã làm hay không làm đúng hạn.',
  complain: [
    [
      'Gửi cho ai',
      'Lần đầu: người đã ra quyết định, hoặc người đứng đầu cơ quan có cán bộ đã làm việc mà Ông/Bà không đồng ý (Điều 7).',
    ],
    ['Trong bao lâu', '90 ngày kể từ ngày nhận được quyết định hoặc biết việc đó (Điều 9).'],
    [
      'Bằng cách nào',
      'Nộp đơn có chữ ký, gửi đơn qua bưu chính, hoặc đến trình bày trực tiếp (Điều 8). Không phải nộp tiền.',
    ],
    [
      'Khi nào được trả lời',
      'Cơ quan thụ lý trong 10 ngày, giải quyết trong 30 ngày kể từ ngày thụ lý (việc phức tạp: 45 ngày; ở vùng sâu, vùng xa: 45 và 60 ngày).',
    ],
    [
      'Vẫn không đồng ý',
      'Khiếu nại lần hai lên cấp trên trực tiếp trong 30 ngày (vùng sâu, vùng xa: 45 ngày), hoặc khởi kiện tại Tòa án.',
    ],
  ],
  law: 'Theo Luật Khiếu nại số 02/2011/QH13.',
  letterTitle: 'Đơn khiếu nại để in',
  letterWhere:
    'Trang của mỗi hồ sơ quá hẹn, bị từ chối hoặc đã dừng có “Đơn khiếu nại để in”: đã ghi sẵn nơi gửi, mã hồ sơ và các mốc ngày; Ông/Bà viết thêm yêu cầu rồi ký.',
  mine: 'Mở Hồ sơ của tôi',
  feedbackTitle: 'Phản ánh, kiến nghị, góp ý',
  feedbackWhen: 'Khi thủ tục khó làm, quy định chưa rõ, cán bộ gây phiền hà, hoặc có ý kiến để làm tốt hơn.',
  feedbackNational: 'Gửi trên mạng: mục Phản ánh, kiến nghị của',
  national: 'Cổng Dịch vụ công quốc gia',
  feedbackCall: 'Gọi, viết thư hoặc đến',
  feedbackTime:
    'Cơ quan được tính là đúng hạn khi giải quyết phản ánh, kiến nghị trong 15 ngày làm việc (Bộ chỉ số theo Quyết định số 766/QĐ-TTg).',
  denounceTitle: 'Tố cáo',
  denounceWhen: 'Khi thấy cán bộ vi phạm pháp luật trong khi làm nhiệm vụ.',
  denounce:
    'Gửi người đứng đầu cơ quan quản lý cán bộ đó, bằng đơn hoặc trình bày trực tiếp, có họ tên và địa chỉ của người tố cáo (Luật Tố cáo số 25/2018/QH14).',
  links: {
    page: 'Khiếu nại, phản ánh: gửi ở đâu, trong bao lâu',
    letter: 'Đơn khiếu nại để in',
    why: {
      late: 'Không đồng ý với việc chậm trễ?',
      unanswered: 'Không đồng ý với việc chậm trả lời?',
      stopped: 'Không đồng ý với việc dừng hồ sơ?',
    },
  },
  letter: {
    title: 'Đơn khiếu nại để in',
    how: 'Đọc lại, sửa hoặc viết thêm vào chỗ trống, ghi ngày và ký tên. Trên tờ này không có gì được gửi đi qua mạng.',
    where: 'Nộp trực tiếp hoặc gửi qua bưu chính đến:',
    more: 'Trong bao lâu được trả lời, khiếu nại lần hai',
  },
} as const;
