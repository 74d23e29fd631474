/** The words of the page on which an officer takes back what they did last. */
export const takeBackWords = {
  title: 'Thu hồi thao tác vừa làm?',
  act: 'Thao tác thu hồi',
  at: 'Thực hiện lúc',
  from: 'Đang ở',
  to: 'Hồ sơ trở về',
  due: 'Hạn của bước',
  standing: (step: string, holder: string) => [step, holder].filter(Boolean).join(' – '),
  lead: 'Ai đã nhận hồ sơ sẽ không còn thấy hồ sơ trong việc của mình. Thời hạn giải quyết không thay đổi. Cả thao tác và việc thu hồi đều được ghi lại.',
  reason: 'Lý do',
  button: 'Thu hồi',
} as const;
