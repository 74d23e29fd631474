import type { FileRefusal, FileWarning } from '#domain/files';
import type { RefusalWords } from '#platform/refusal-words.ts';
import { sizeText, typesText } from '../parts/file-size.ts';

export const filesVi = {
  original: (n: number) => `${n} bản chính`,
  copy: (n: number) => `${n} bản sao`,
  papers: 'Giấy tờ gốc',
  accepts: (types: string, size: string, most: number) =>
    most > 1
      ? `Tệp ${types}, mỗi tệp không quá ${size}, nhiều nhất ${most} tệp.`
      : `Một tệp ${types}, không quá ${size}.`,
  template: 'Tải mẫu giấy tờ này (PDF)',
  uploaded: 'Tệp đã tải lên',
  none: 'Chưa có tệp nào.',
  or: ' hoặc ',
  full: 'Đã đủ số tệp. Muốn thay tệp, Ông/Bà xóa tệp cũ trước.',
  upload: 'Tải lên',
  uploadFor: (part: string) => `cho ${part}`,
  remove: 'Xóa',
  removeFile: (name: string) => `tệp ${name}`,
  pages: (n: number) => `${n} trang`,
  pixels: (width: number, height: number) => `${width} × ${height} điểm ảnh`,
  lookAgain: 'Nên xem lại',
  checkingPicture: 'Đang kiểm tra ảnh…',
  checkingFile: 'Đang kiểm tra tệp…',
  uploading: 'Đang tải lên…',
} as const;

/** What to do about a file that was not accepted. */
export const fileRefusalsVi: RefusalWords<FileRefusal> = {
  'file.name': () =>
    'Tên tệp có đường dẫn hoặc ký tự không dùng được. Đổi tên tệp (chỉ gồm chữ, số, dấu cách) rồi tải lại.',
  'file.empty': (p) => `Tệp ${p.name} trống (0 byte). Chọn tệp khác.`,
  'file.too-big': (p) =>
    `Tệp ${p.name} vượt quá ${sizeText(p.maxBytes)}. Chọn tệp nhỏ hơn hoặc giảm độ phân giải.`,
  'file.wrong-type': (p) =>
    `Nội dung tệp ${p.name} không phải là ${typesText(p.accepts.split(', '), filesVi.or)}. Chọn đúng loại tệp; đổi tên tệp không làm thay đổi loại tệp.`,
  'file.not-decodable': (p) =>
    `Không mở được tệp ${p.name}: tệp bị hỏng hoặc chưa đầy đủ. Lưu hoặc chụp lại rồi tải lên.`,
  'file.bomb': (p) =>
    `Tệp ${p.name} mở ra quá lớn. Ảnh chỉ được đến ${p.megapixels} triệu điểm ảnh; giảm kích thước rồi tải lại.`,
  'file.progressive': (p) =>
    `Tệp ${p.name} là ảnh lớn được lưu theo kiểu hiện dần nên chưa kiểm tra được. Mở ảnh, giảm kích thước hoặc lưu lại thành JPG kiểu thường (không chọn “progressive”) rồi tải lên.`,
  'file.too-complex': (p) =>
    `Tệp ${p.name} quá nặng để kiểm tra: bên trong có quá nhiều dữ liệu. Mở tệp, in hoặc lưu lại thành tệp mới rồi tải lên.`,
  'file.too-many-complex': (p) =>
    `Trong 24 giờ qua tài khoản này đã gửi ${p.files} tệp quá nặng để kiểm tra nên chưa nhận thêm tệp. Ông/Bà tải lên lại vào ngày mai; các tệp đã nhận vẫn còn.`,
  'file.animated': (p) => `Tệp ${p.name} là ảnh động. Lưu lại thành ảnh tĩnh (JPG hoặc PNG) rồi tải lên.`,
  'file.heic': (p) =>
    `Tệp ${p.name} là ảnh kiểu HEIC mà nhiều điện thoại chụp sẵn, chưa nhận được. Ông/Bà mở ảnh, lưu hoặc chia sẻ thành JPG rồi tải lên. Muốn chụp lại thành JPG: trên iPhone vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất; trên điện thoại Android tắt ảnh HEIF hoặc HEIC trong cài đặt của máy ảnh.`,
  'file.busy': () =>
    'Đang có quá nhiều tệp chờ kiểm tra nên tệp này chưa được nhận. Ông/Bà đợi một phút rồi tải lên lần nữa; các tệp đã nhận vẫn còn.',
  'file.two-in-one': (p) =>
    `Tệp ${p.name} chứa thêm dữ liệu khác trước hoặc sau phần ảnh, văn bản, hoặc có tệp nén bên trong. Mở tệp, in hoặc lưu lại thành tệp mới rồi tải lên.`,
  'file.already': (p) =>
    `Tệp ${p.name} có cùng nội dung với tệp ${p.existing} đã có trong mục này nên không được lưu thêm lần nữa. Nếu Ông/Bà chọn nhầm tệp thì chọn lại.`,
  'file.gone': (p) =>
    `Tệp ${p.name} đã được xóa hẳn nên không lấy lại được nữa. Nếu vẫn cần, Ông/Bà tải tệp lên lại.`,
  'file.too-many': (p) => `Giấy tờ này chỉ nhận nhiều nhất ${p.max} tệp. Xóa bớt tệp cũ rồi tải lại.`,
  'file.quota': (p) =>
    `Hôm nay tài khoản này đã tải lên hết mức cho phép (${p.files} tệp hoặc ${sizeText(p.megabytes * 1e6)} một ngày). Từ 0 giờ ngày mai Ông/Bà tải tiếp được; các tệp đã tải lên vẫn còn.`,
  'file.checks-of-a-day': (p) =>
    `Hôm nay tài khoản này đã gửi quá nhiều tệp, kể cả những tệp không nhận được (${p.files} tệp hoặc ${sizeText(p.megabytes * 1e6)} một ngày), nên tệp này chưa được kiểm tra. Từ 0 giờ ngày mai Ông/Bà gửi tiếp được; các tệp đã nhận vẫn còn. Nếu cần ngay, Ông/Bà mang bản giấy đến bộ phận một cửa.`,
  'pdf.encrypted': (p) =>
    `Tệp ${p.name} đang đặt mật khẩu mở tệp. Mở tệp bằng mật khẩu, in ra PDF mới hoặc bỏ mật khẩu, rồi tải lên.`,
  'pdf.active': (p) =>
    `Tệp ${p.name} có nội dung tự hoạt động (mã lệnh, lệnh mở chương trình hoặc gửi dữ liệu, liên kết mở tệp khác, tệp đính kèm, âm thanh, phim hoặc biểu mẫu động) nên không được nhận. In tệp ra PDF mới rồi tải lên.`,
  'pdf.outside': (p) =>
    `Tệp ${p.name} lấy một phần nội dung (trang, hình, phông chữ hoặc tài liệu kèm theo) từ tệp khác hoặc máy chủ khác nên không được nhận: phần đó không nằm trong tệp Ông/Bà gửi. In tệp ra PDF mới rồi tải lên.`,
  'pdf.first-lines': (p) =>
    `Những dòng đầu của tệp ${p.name} không phải nội dung văn bản và ở nơi khác có thể chạy như mã lệnh hoặc mở như trang web nên không được nhận. Mở tệp bằng chương trình xem PDF, in ra PDF mới rồi tải lên.`,
};

/** What a person should check again. */
export const fileWarningsVi: FileWarningWords = {
  'portrait.ratio': () => 'Tỷ lệ ảnh chưa đúng cỡ 4 × 6.',
  'portrait.small': (p) => `Ảnh nhỏ, nên có ít nhất ${p.width} × ${p.height} điểm ảnh.`,
  'portrait.ground': () => 'Nền ảnh có vẻ chưa trắng đều.',
  'portrait.nobody': () => 'Không thấy người trong ảnh.',
  'portrait.touches-top': () => 'Đầu sát mép trên của ảnh.',
  'portrait.too-low': () => 'Người đứng thấp trong ảnh.',
  'portrait.several': () => 'Có vẻ nhiều hơn một người trong ảnh.',
  'portrait.off-centre': () => 'Khuôn mặt chưa ở giữa ảnh.',
  'portrait.head-small': () => 'Khuôn mặt nhỏ so với ảnh.',
  'portrait.head-large': () => 'Khuôn mặt lớn so với ảnh.',
  'card.upright': () => 'Ảnh đang để dọc, thẻ nên nằm ngang.',
  'card.ratio': () => 'Khung ảnh chưa sát thẻ, nên cắt bớt phần ngoài thẻ.',
  'card.small': (p) => `Ảnh nhỏ, chiều ngang nên có ít nhất ${p.width} điểm ảnh.`,
  'card.blurred': () => 'Ảnh có vẻ bị mờ, chữ khó đọc.',
  'card.no-code': () => 'Không đọc được mã QR trên thẻ.',
};

export type FileWarningWords = Readonly<
  Record<FileWarning['code'], (p: Readonly<Record<string, number>>) => string>
>;
