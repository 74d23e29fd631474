/** What is said of a form on a page of another language; never on a Vietnamese one. */
export const vi = {
  none: 'Tờ khai này chưa có bản dịch nên các câu hỏi được ghi bằng tiếng Việt. Những gì tự viết, Ông/Bà viết bằng tiếng Việt.',
  translated:
    'Bản dịch này chỉ để tham khảo; tờ khai tiếng Việt là bản có giá trị. Những gì tự viết, Ông/Bà viết bằng tiếng Việt.',
} as const;
