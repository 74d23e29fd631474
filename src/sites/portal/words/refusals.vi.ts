import type { FileRefusal } from '#domain/files';
import type { RefusalCode } from '#platform/errors.ts';
import { formats } from '#platform/formats.ts';
import type { RefusalWords } from '#platform/refusal-words.ts';
import { vi as own } from './own-dossier.vi.ts';

/** Refusals that no page of the portal meets. Every other code has its sentence below, or this does not compile. */
type NotOnThePortal =
  // shown beside the file itself; 'file.too-many' also reaches someone who sends a form without the page
  | Exclude<FileRefusal, 'file.too-many'>
  | 'supplement.same-file'
  // refusals of what only officers do
  | 'assign.disabled'
  | 'assign.not-here'
  | 'assign.same'
  | 'form.replaced'
  | 'dossier.not-found'
  | 'fee.not-due'
  | 'close.too-early'
  | 'reopen.too-late'
  | 'contact.bad-phone'
  | 'contact.same'
  | 'correct.no-form'
  | 'correct.same'
  | 'counter.count'
  | 'counter.who-missing'
  | 'extension.clock-stands'
  | 'extension.none'
  | 'extension.not-later'
  | 'extension.not-sensible'
  | 'extension.once'
  | 'extension.too-late'
  | 'extension.too-long'
  | 'extension.waiting'
  | 'withdraw.papers-unsaid'
  | 'withdraw.fee-unsaid'
  | 'duty.incomplete'
  | 'duty.no-proof'
  | 'duty.none'
  | 'duty.not-then'
  | 'opinion.asked-already'
  | 'opinion.awaited'
  | 'opinion.no-agency'
  | 'opinion.no-question'
  | 'opinion.no-text'
  | 'opinion.none'
  | 'opinion.not-here'
  | 'opinion.not-then'
  | 'opinion.over'
  | 'fee.no-receipt'
  | 'fee.not-accepted'
  | 'fee.nothing-back'
  | 'fee.nothing-to-decide'
  | 'fee.paid-back'
  | 'fee.wrong-refund'
  | 'fee.unpaid'
  | 'fee.wrong-amount'
  | 'money.not-to-look-into'
  | 'refund.changed'
  | 'refund.going-on'
  | 'refund.no-account'
  | 'refund.no-document'
  | 'refund.not-by-gateway'
  | 'refund.not-now'
  | 'refund.own'
  // of accounts and statements
  | 'account.changed'
  | 'account.not-possible'
  | 'profile.changed'
  | 'profile.not-possible'
  | 'statement.not-to-take'
  | 'line.not-waiting'
  | 'line.no-such-order'
  | 'money.day-not-over'
  | 'money.same-file'
  | 'money.day-closed'
  | 'money.day-changed'
  | 'money.not-explained'
  | 'money.note-missing'
  | 'money.arrival-incomplete'
  | 'money.nothing-to-arrive'
  | 'money.note-changed'
  | 'originals.missing'
  | 'papers.none-chosen'
  | 'papers.not-sensible'
  | 'papers.nothing-back'
  | 'promise.missing'
  | 'promise.not-sensible'
  | 'dossier.done-already'
  | 'receiver.missing'
  | 'result.missing'
  | 'result.not-answered'
  | 'result.others'
  | 'result.signature-broken'
  | 'signing.not-possible'
  | 'supplement.empty'
  | 'supplement.unknown-part'
  | 'take-back.result-there'
  // printed for the operator by a command
  | 'accounts.bad-username'
  | 'accounts.username-taken'
  // cash is counted at the desk
  | 'cash.wrong-float'
  | 'cash.sheet-closed'
  | 'cash.sheet-changed'
  | 'cash.wrong-counts'
  | 'cash.no-reason'
  | 'cash.own-sheet'
  | 'cash.not-closed'
  | 'fee.too-little'
  // only administrators change the calendar and what the program goes by
  | 'calendar.changed'
  | 'calendar.no-reason'
  | 'period.changed'
  | 'receipts.series-in-use'
  | 'receipts.series-not-possible'
  | 'period.not-possible'
  // only administrators change logins
  | 'accounts.already-asked'
  | 'accounts.last-administrator'
  | 'accounts.no-second-administrator'
  | 'accounts.own-code-wrong'
  | 'accounts.own-codes-used-up'
  | 'accounts.second-administrator'
  | 'catalogue.busy'
  // answered to other systems
  | 'caller.unknown';

export type PortalRefusalWords = RefusalWords<Exclude<RefusalCode, NotOnThePortal>>;

export const unforeseenVi = 'Yêu cầu này không thực hiện được. Ông/Bà tải lại trang rồi thử lại.';

export const vi: PortalRefusalWords = {
  'not-found': () => 'Không có trang này, hoặc Ông/Bà không có quyền xem.',
  bug: (p) =>
    `Hệ thống gặp lỗi khi xử lý. Lỗi đã được ghi lại với mã ${p.reference}. Những gì Ông/Bà đã lưu vẫn còn.`,
  'too-often': (p) => `Ông/Bà đã thử quá nhiều lần. Vui lòng đợi ${waiting(p.seconds)} rồi thử lại.`,
  'database.away': () =>
    'Hệ thống đang tạm gián đoạn và sẽ sớm hoạt động lại. Những gì Ông/Bà đã lưu vẫn còn; vui lòng thử lại sau ít phút.',
  'disk.full': () =>
    'Hệ thống tạm thời chưa nhận thêm được tệp và hồ sơ; lần gửi này chưa được ghi. Những gì Ông/Bà đã lưu vẫn còn; vui lòng gửi lại sau.',
  'form.foreign': () =>
    'Biểu mẫu được gửi từ một trang khác nên không được nhận. Ông/Bà mở lại trang này rồi gửi lại.',
  'form.stale': () => 'Trang đã mở quá lâu nên không gửi được nữa. Ông/Bà tải lại trang rồi gửi lại.',
  'form.anothers': () =>
    'Trang này được mở bằng tài khoản khác với tài khoản đang đăng nhập, nên chưa lưu gì cả. Ông/Bà đăng nhập bằng tài khoản đã mở trang ở một thẻ mới, rồi trở lại trang này để gửi lại; nếu không còn thấy những gì đã nhập, bấm nút Quay lại của trình duyệt.',
  'form.too-long': () =>
    'Nội dung gửi lên dài hơn mức trang này nhận. Ông/Bà quay lại, viết ngắn lại rồi gửi.',
  'request.malformed': () => 'Yêu cầu gửi đến không đọc được. Ông/Bà tải lại trang rồi thử lại.',
  'upload.too-much': () => 'Tệp gửi lên quá lớn. Ông/Bà giảm dung lượng hoặc chia thành nhiều tệp nhỏ hơn.',
  'upload.too-much-at-once': (p) =>
    `Các tệp gửi cùng một lần quá lớn: mỗi lần nhiều nhất ${p.megabytes} MB. Ông/Bà gửi ít tệp hơn mỗi lần.`,
  'upload.too-many-at-once': (p) =>
    `Mỗi lần gửi nhiều nhất ${p.files} tệp. Ông/Bà quay lại trang trước và gửi ít tệp hơn mỗi lần.`,
  'upload.others-under-way': () =>
    'Các tệp khác của Ông/Bà đang được tải lên. Vui lòng đợi tải xong rồi gửi lại các tệp này.',
  'upload.gave-way': () =>
    'Đang có quá nhiều tệp gửi đến cùng lúc và tệp này đến chậm, nên chưa nhận được. Ông/Bà chọn lại tệp và gửi lại; nếu có thể, dùng mạng nhanh hơn.',
  'upload.not-here': () => 'Trang này không nhận tệp.',
  'procedure.not-fileable': () => 'Thủ tục này chưa nộp trực tuyến được ở đây.',
  'accounts.stale': () =>
    'Thông tin tài khoản đã được thay đổi ở nơi khác. Ông/Bà tải lại trang để xem bản mới.',
  'accounts.number-lost': () =>
    'Khi đối chiếu thẻ căn cước tại quầy, số định danh của tài khoản này đã được xác định không phải của chủ tài khoản, nên tài khoản này không nộp được hồ sơ mới. Ông/Bà vẫn xem được hồ sơ đã nộp. Nếu số định danh là của Ông/Bà, hãy mang thẻ căn cước và giấy tờ của hồ sơ đến Bộ phận Một cửa.',
  'accounts.no-codes-now': () =>
    'Hiện chưa gửi thêm được mã xác thực qua tin nhắn. Vui lòng thử lại sau ít giờ, hoặc đến Bộ phận Một cửa để được hỗ trợ.',
  'accounts.too-many-letters': () =>
    'Đã gửi quá nhiều thư xác minh trong ngày. Vui lòng thử lại vào ngày mai; trong lúc đó thông báo vẫn được gửi như trước.',
  'accounts.phone-taken': () =>
    'Số điện thoại này đang dùng cho một tài khoản khác có cùng số định danh. Ông/Bà dùng số khác, hoặc đăng nhập bằng tài khoản kia.',
  'accounts.too-many-codes': () =>
    'Đã gửi quá nhiều mã xác thực đến số này. Vui lòng thử lại sau một giờ; nếu vẫn chưa được thì sang ngày mai.',
  'dossier.not-over': () =>
    'Hồ sơ này đang được giải quyết hoặc đã có kết quả, nên chưa nộp lại từ hồ sơ này được. Tình trạng mới nhất có ở trang của hồ sơ.',
  'dossier.number-lost': (p) =>
    `Khi đối chiếu thẻ căn cước tại quầy, số định danh của tài khoản này đã được xác định không phải của chủ tài khoản, nên từ tài khoản này không bổ sung, không rút và không làm gì thêm với hồ sơ được. Ông/Bà vẫn xem được hồ sơ. Để tiếp tục, Ông/Bà mang thẻ căn cước và giấy tờ của hồ sơ đến Bộ phận Một cửa của ${p.office}.`,
  'dossier.changed': () => 'Hồ sơ vừa được thay đổi. Ông/Bà tải lại trang để xem tình trạng mới nhất.',
  'dossier.not-now': (p) =>
    p.at && (p.did === 'supplement' || p.did === 'withdraw')
      ? `${own.tooLate[p.did].done(formats.vi.dateTime(new Date(p.at)))}, nên trang vừa rồi không gửi được nữa. Tình trạng mới nhất có ở trang của hồ sơ.`
      : 'Việc này không thực hiện được ở tình trạng hiện nay của hồ sơ.',
  'order.not-payable': () =>
    'Hồ sơ này hiện không có khoản nào thanh toán trực tuyến được. Tình trạng mới nhất có ở trang của hồ sơ.',
  'draft.too-many': (p) =>
    `Ông/Bà đang có ${p.most} hồ sơ chưa gửi, là số nhiều nhất được giữ. Xóa bớt hồ sơ không cần nữa trong “Hồ sơ của tôi”, rồi bắt đầu lại. Các hồ sơ đang khai vẫn còn nguyên.`,
  'draft.sent': () => 'Hồ sơ này đã được gửi rồi. Ông/Bà xem trong “Hồ sơ của tôi”.',
  'draft.incomplete': () => 'Hồ sơ còn thiếu thông tin hoặc giấy tờ nên chưa gửi được.',
  'draft.computed-anew': () =>
    'Nội dung hoặc phí, lệ phí vừa thay đổi nên hồ sơ chưa được gửi. Ông/Bà mở lại bước “Kiểm tra và gửi” để xem rồi gửi.',
  'file.too-many': () => 'Đã đủ số tệp cho giấy tờ này. Ông/Bà xóa bớt tệp cũ trước khi thêm.',
  'supplement.closed': () =>
    'Hồ sơ này không còn chờ bổ sung. Ông/Bà xem tình trạng mới nhất trong “Hồ sơ của tôi”.',
  'supplement.not-asked': () => 'Giấy tờ này không có trong yêu cầu bổ sung.',
  'supplement.nothing': () =>
    'Chưa có gì mới để gửi. Ông/Bà tải lên giấy tờ, sửa nội dung khai hoặc viết lời nhắn.',
  'supplement.form': () => 'Nội dung khai còn chỗ chưa đúng. Ông/Bà xem lại rồi gửi.',
  'supplement.other-case': (p) =>
    `Hồ sơ được nộp theo trường hợp “${p.filed}”; nội dung vừa sửa là của trường hợp “${p.told}”. Trường hợp khác thì giấy tờ, thời hạn và lệ phí khác, nên không gửi dưới dạng bổ sung được. Ông/Bà hỏi nơi tiếp nhận, hoặc rút hồ sơ này và nộp hồ sơ mới. Những gì Ông/Bà vừa nhập vẫn còn ở trang này.`,
  'supplement.part': (p) =>
    `Nội dung vừa sửa làm hồ sơ cần thêm “${p.name}”. Ông/Bà tải giấy tờ này lên rồi gửi.`,
  'supplement.requested-part': () =>
    'Còn thiếu giấy tờ được yêu cầu. Ông/Bà tải giấy tờ này lên, hoặc đánh dấu là chưa có giấy này và ghi lý do.',
  'supplement.others': () =>
    'Chưa gửi bổ sung: các tệp đã thêm không giống như trang này vừa hiện, có tệp được thêm hoặc xóa ở một trang khác. Ông/Bà xem lại các tệp dưới đây rồi bấm “Gửi bổ sung”.',
  'supplement.draft-changed': () =>
    'Phần bổ sung vừa được lưu ở một trang hoặc một máy khác. Ông/Bà mở lại trang bổ sung để xem chỗ khác nhau.',
  'supplement.too-long': () => 'Nội dung bổ sung quá dài nên không lưu được. Ông/Bà viết ngắn lại.',
  'signing.ended': (p) => unsigned(p.agency),
  'signing.not-yet': (p) => unsigned(p.agency),
  'signing.failed': (p) => unsigned(p.agency),
  'reason.missing': () => 'Ông/Bà nêu lý do.',
  'calendar.year-missing': (p) =>
    `Chưa có lịch làm việc năm ${p.year} nên chưa tính được thời hạn trả lời. Ông/Bà vui lòng thử lại sau hoặc liên hệ nơi tiếp nhận.`,
};

function unsigned(agency: string): string {
  return `Bản PDF của giấy này chưa được ${agency} ký số nên chưa tải được. Giấy đã cấp không mất: Ông/Bà vẫn xem và in được ở trang trước. Ông/Bà thử lại sau.`;
}

function waiting(seconds: number): string {
  return seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
}
