import type { CatalogueCounts, CatalogueNote } from '#domain/procedures';

/** What the import says to the operator, on the screen and in its report. */
export const importCatalogueWords = {
  usage: '<tệp.jsonl> [--details <tệp.jsonl>]',
  does: 'nạp danh mục thủ tục quốc gia',
  how: 'Cách dùng: npx mot-cua import catalogue <tệp.jsonl> [--details <tệp.jsonl>] [--report <tệp>]',
  noFile: (file: string) => `Không đọc được tệp ${file}.`,
  busy: 'Một lần nạp danh mục khác đang chạy. Chờ xong rồi chạy lại lệnh này.',
  reading: { catalogue: 'danh mục', details: 'chi tiết ' },
  reportHead: 'tệp\tdòng\tmã\tviệc\tnội dung\ttừ\tthành',
  report: (file: string) => `Báo cáo từng dòng: ${file}`,
  failed:
    'Dừng giữa chừng: những đợt đã xong vẫn được giữ. Sửa nguyên nhân rồi chạy lại lệnh; chạy lại không tạo bản trùng.',
  summary: (c: CatalogueCounts, seconds: string) => [
    `Đã đọc ${n(c.lines)} dòng danh mục, ${n(c.details)} dòng chi tiết trong ${seconds} giây.`,
    `  nhận        ${n(c.kept)}  (mới ${n(c.added)}, phiên bản mới ${n(c.changed)}, không đổi ${n(c.unchanged)}, trở lại ${n(c.returned)}, tỉnh có nội dung riêng ${n(c.own)})`,
    `  không nhận  ${n(c.refused)}  (giữ nguyên văn trong báo cáo và trong cơ sở dữ liệu)`,
    `  làm sạch    ${n(c.cleaned)}`,
    `  cần xem     ${n(c.remarked)}`,
    `  không còn   ${n(c.vanished)}  (đánh dấu, không xóa)`,
    ...(c.vanished > c.kept
      ? [
          'CHÚ Ý: phần lớn danh mục không có trong tệp này. Nếu tệp chưa đủ, nạp lại tệp đủ: mọi thủ tục trở lại như cũ.',
        ]
      : []),
  ],
  kinds: {
    cleaned: 'làm sạch',
    remark: 'cần xem',
    refused: 'không nhận',
    added: 'mới',
    changed: 'phiên bản mới',
    returned: 'trở lại',
    vanished: 'không còn',
    own: 'nội dung của tỉnh',
  } satisfies Record<CatalogueNote['kind'], string>,
  files: { catalogue: 'danh mục', details: 'chi tiết' },
  /** By the code of a note; its detail goes in. */
  what: {
    'not-json': () => 'dòng không phải một đối tượng JSON',
    'line-too-long': () => 'dòng quá dài',
    'no-code': () => 'không có mã',
    'bad-code': () => 'mã không đọc được',
    'deleted-at-source': () => 'mã cho biết dòng đã bị xóa ở nguồn',
    'no-name': () => 'không có tên',
    'no-data': () => 'không có phần data',
    'same-code': (line) => `trùng mã với dòng ${line}`,
    'same-name': (line) => `trùng tên với dòng ${line}`,
    'odd-code': () => 'mã không có dạng 1.234567; giữ như trong tệp',
    'long-name': (length) => `tên dài ${length} ký tự`,
    capitals: () => 'tên viết hoa toàn bộ; giữ như trong tệp',
    'unknown-type': (type) =>
      type ? `loại "${type}" chưa biết; coi là thủ tục chung` : 'không ghi loại; coi là thủ tục chung',
    'broken-letters': () => 'có ký tự hỏng từ nguồn, cần đối chiếu',
    'many-fields': (count) => `có ${count} lĩnh vực; xếp theo lĩnh vực đầu`,
    'no-agency': () => 'không ghi cơ quan thực hiện',
    'unknown-audience': (who) => `đối tượng "${who}" chưa biết`,
    'detail-without-row': () => 'không có dòng danh mục nào mang mã này; chi tiết vẫn được giữ',
    'own-content': () => 'tỉnh có nội dung riêng; thông tin quốc gia được giữ bên cạnh',
    new: () => 'thủ tục mới',
    'new-version': () => 'nội dung đổi, lập phiên bản mới',
    returned: () => 'trước đây không còn, nay có lại',
    vanished: () => 'danh mục không còn nêu thủ tục này; đánh dấu, không xóa',
    composed: () => 'chuyển về Unicode dựng sẵn',
    invisible: () => 'bỏ ký tự không nhìn thấy',
    'line-breaks': () => 'nối dòng',
    spaces: () => 'bỏ khoảng trắng thừa',
    'named-twice': () => 'nêu hai lần, giữ một',
    'empty-entries': (count) => `bỏ ${count} mục trống`,
  } as Record<string, (detail: string) => string>,
} as const;

function n(value: number): string {
  return value.toLocaleString('vi-VN');
}
