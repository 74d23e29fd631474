import type { SentChannel } from '#domain/notices';

/** Words of the ways out for messages: what waits, since when one is down, when it is tried again. */
export const channelWords = {
  title: 'Kênh gửi tin nhắn',
  downTitle: (names: string) => `Không gửi được ${names}`,
  downBody: 'Tin nhắn được giữ lại và gửi hết ngay khi kênh hoạt động trở lại.',
  names: { sms: 'tin nhắn SMS', email: 'thư điện tử' } satisfies Record<SentChannel, string>,
  channel: 'Kênh',
  state: 'Tình trạng',
  working: 'Đang hoạt động',
  down: 'Đang hỏng',
  since: (at: string) => `từ ${at}:`,
  waiting: 'Đang chờ gửi',
  waitingSince: (n: number, oldest: string) => `${n}, cũ nhất từ ${oldest}`,
  nextTry: 'Thử lại lúc',
  error: 'Lỗi',
  failed: 'Bỏ, không gửi được (30 ngày)',
  tryNow: 'Thử gửi ngay',
  tried: 'Đã xếp lần thử, tải lại trang sau giây lát để xem kết quả',
  action: 'Thao tác',
} as const;
