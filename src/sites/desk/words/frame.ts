import type { PostRole } from '#domain/journal';

/** Words that frame every page of the desk. */
export const frameWords = {
  site: 'Một cửa điện tử tỉnh Một Cửa',
  brand: 'Một cửa điện tử',
  brandLine: 'Dành cho cán bộ tỉnh Một Cửa',
  demoLabel: 'Chế độ thử nghiệm',
  demo: 'Bản thử nghiệm: người và hồ sơ đều là tưởng tượng.',
  demoMailbox: 'Hộp thư và mã của cán bộ thử nghiệm',
  work: 'Việc của tôi',
  search: 'Tra cứu hồ sơ',
  proving: 'Xác minh tài khoản',
  incoming: 'Sổ văn bản đến',
  money: 'Thu phí, lệ phí',
  portal: 'Cổng dịch vụ công',
  admin: 'Quản trị hệ thống',
  help: 'Hướng dẫn',
  noPost: 'Hiện không giữ vị trí nào',
  lent: 'được ủy quyền',
  roles: {
    clerk: 'Cán bộ một cửa',
    registrar: 'Văn thư',
    officer: 'Chuyên viên',
    head: 'Trưởng phòng',
    leader: 'Lãnh đạo',
  } satisfies Record<PostRole, string>,
  ownLogin: 'Mật khẩu và phiên đăng nhập',
  signOut: 'Đăng xuất',
  signOutEverywhere: 'Đăng xuất mọi nơi',
  codesLeft: (n: string) =>
    `Ông/Bà vừa đăng nhập bằng mã dự phòng. Còn ${n} mã; hãy liên hệ quản trị để thiết lập lại ứng dụng xác thực khi sắp hết.`,
  footerTitle: 'Một cửa điện tử tỉnh Một Cửa',
  footer: 'Mỗi lần mở hồ sơ đều được ghi vào nhật ký. Chỉ xem hồ sơ khi công việc cần đến.',
} as const;
