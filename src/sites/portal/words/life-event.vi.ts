export const vi = {
  title: (name: string) => `${name}: những thủ tục cần làm`,
  lead: 'Thủ tục nộp được ngay trên cổng này đứng trước; sau đó là các thủ tục khác trong danh mục quốc gia.',
  meta: (name: string) => `Các thủ tục hành chính khi ${name.toLowerCase()}: giấy tờ, thời hạn, nơi nộp.`,
  others: 'Việc khác trong đời',
} as const;
