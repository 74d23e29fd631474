/** How a person tells one draft from another. */
export const vi = {
  owner: (name: string) => `Chủ hồ sơ: ${name}`,
  answer: (title: string, value: string) => `${title}: ${value}`,
  untouched: 'Mới mở, chưa khai gì',
  storedUntil: (day: string) => `Giữ đến ${day}`,
  sweptSoon: (day: string) => `Sẽ bị xóa sau ${day}`,
  savedAt: (when: string) => `lưu lúc ${when}`,
} as const;
