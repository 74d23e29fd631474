import type { TableFault } from '#platform/tables/read-table.ts';

/** Why a file is not read as a table, and what to do. */
export const tableFaultWords: Readonly<Record<TableFault, string>> = {
  empty: 'Tệp không có dòng nào',
  'too-big': 'Tệp quá lớn: chọn tệp dưới 25 MB, không quá 150.000 dòng và 100 cột',
  'not-a-table': 'Tệp này không phải bảng CSV hoặc Excel (.xlsx)',
  'old-or-locked':
    'Tệp Excel kiểu cũ (.xls), có mật khẩu hoặc là trang web lưu thành Excel: mở bằng Excel và lưu lại thành .xlsx',
  broken: 'Tệp bị hỏng hoặc không đúng định dạng: tải lại từ ngân hàng',
  'too-complex': 'Tệp quá phức tạp để đọc: tải lại từ ngân hàng ở dạng CSV hoặc Excel (.xlsx)',
  busy: 'Hệ thống đang đọc nhiều tệp khác: thử lại sau ít phút',
};
