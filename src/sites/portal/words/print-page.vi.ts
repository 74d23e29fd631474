/** How a page is printed. */
export const vi = {
  print: 'In trang này',
  without: 'Muốn in trang này, Ông/Bà chọn mục In của trình duyệt (trên máy tính: Ctrl + P).',
} as const;
