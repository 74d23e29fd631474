/** What the scripts say before the program itself can speak. */
export const words = {
  installing: 'Đang cài đúng các thư viện đã khoá (npm ci)…',
  serverRuns: (pid) =>
    `Thư viện cần cài lại nhưng máy chủ đang chạy từ thư mục này (tiến trình ${pid}): hãy dừng máy chủ rồi chạy lại lệnh.`,
  installFailed: 'Không cài được thư viện: xem thông báo của npm ở trên.',
  oldNode: (version) =>
    `Chương trình cần Node 24 trở lên, nhưng chỉ tìm thấy Node ${version}. Node 24 vốn được cài kèm bởi npm: hãy cho phép npm chạy "install scripts" rồi chạy lại "npm ci".`,
  again: (code, seconds) =>
    `Máy chủ dừng ngoài ý muốn (mã ${code}); tự khởi động lại sau ${seconds.toLocaleString('vi')} giây.`,
  unknown: (name, known) => `Không có lệnh "${name ?? ''}". Các lệnh: ${known.join(', ')}.`,
};
