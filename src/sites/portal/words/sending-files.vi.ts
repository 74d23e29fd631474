/** How files are sent in step 2 of a filing, and with a supplement. */
export const vi = {
  withoutScript: {
    filing:
      'Ở từng giấy tờ, Ông/Bà chọn tệp rồi bấm “Tải lên”; hoặc chọn tệp ở các mục rồi bấm “Tiếp tục”, các tệp đã chọn được gửi cùng lúc.',
    supplement:
      'Ở từng giấy tờ, Ông/Bà chọn tệp rồi bấm “Tải lên”; hoặc chọn tệp ở các mục rồi bấm “Gửi bổ sung”, các tệp đã chọn được gửi cùng lúc.',
  },
  withScript: 'Ở từng giấy tờ, Ông/Bà chọn tệp; tệp được tải lên ngay khi chọn.',
  kept: 'Tệp đã tải lên được giữ lại ngay cả khi còn mục khác phải sửa.',
} as const;
