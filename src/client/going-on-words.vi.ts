/** What is said where somebody goes on while a file is not taken yet. */
export const vi = {
  going: (button: string) =>
    `Đang gửi tệp, khi xong sẽ tự làm tiếp việc “${button}”; Ông/Bà không phải bấm lại.`,
  stays: (button: string) =>
    `Chưa làm được việc “${button}” vì tệp ở giấy tờ này chưa tải lên được; lý do ghi ở ngay trên. Ông/Bà xử lý tệp này rồi bấm lại “${button}”.`,
};
