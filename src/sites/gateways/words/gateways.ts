/** What a caller reads that is no gateway of ours. */
export const gatewaysWords = {
  notFound: 'Không có mục này.',
  refused: 'Yêu cầu này không thực hiện được.',
  unreadable: (what: string) => `Không đọc được "${what}"; chưa ghi nhận dòng nào của lần báo này.`,
} as const;
