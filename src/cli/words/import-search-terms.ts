/** What the imports of search terms say to the operator. */
export const importSearchTermsWords = {
  synonyms: {
    usage: '<tệp.json>',
    does: 'thay bảng từ đồng nghĩa của ô tìm kiếm',
    how: 'Cách dùng: npx mot-cua import synonyms <tệp.json>; mỗi mục {"say": "lời người dân", "official": ["từ chính thức"]}',
  },
  abbreviations: {
    usage: '<tệp.json>',
    does: 'thay bảng chữ viết tắt của ô tìm kiếm',
    how: 'Cách dùng: npx mot-cua import abbreviations <tệp.json>; mỗi mục {"short": "gplx", "long": ["giấy phép lái xe"]}',
  },
  noFile: (file: string) => `Không đọc được tệp ${file}, hoặc tệp không phải JSON.`,
  noList: 'Tệp phải là một danh sách JSON có ít nhất một mục.',
  badEntry: (n: number, term: string, meanings: string) =>
    `Mục ${n}: cần "${term}" là một chuỗi có chữ và "${meanings}" là danh sách các chuỗi có chữ.`,
  termTwice: (n: number, term: string, before: number) => `Mục ${n}: "${term}" đã có ở mục ${before}.`,
  nothing: 'Chưa thay đổi gì. Sửa tệp rồi chạy lại lệnh.',
  done: (n: number) => `Đã thay bảng bằng ${n.toLocaleString('vi-VN')} mục; ô tìm kiếm dùng ngay bảng mới.`,
} as const;
