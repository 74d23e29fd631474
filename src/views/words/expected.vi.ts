/** Said beside a time that was counted with days which no decision has confirmed yet. */
export const vi = {
  byCalendar: 'theo lịch nghỉ dự kiến',
} as const;
