import { programNames } from '#domain/dossiers';
import type { FileRefusal } from '#domain/files';
import type { Verb } from '#domain/ledger';
import type { RefusalCode, RefusalStatus } from '#platform/errors.ts';
import { vnd } from '#platform/money.ts';
import type { RefusalWords } from '#platform/refusal-words.ts';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { statusNames, verbNames } from '#views/words/dossier.ts';

/** Refusals that no page of the desk shows. Every other code has its sentence here, or this does not compile. */
type CodesNeverShownHere =
  // shown beside the file itself
  | FileRefusal
  // officers get no code by message
  | 'accounts.number-lost'
  | 'accounts.no-codes-now'
  | 'accounts.phone-taken'
  | 'accounts.too-many-codes'
  | 'accounts.too-many-letters'
  // shown on the page that asks about recording a result
  | 'signing.not-possible'
  | 'result.not-answered'
  | 'result.signature-broken'
  // shown on the page of the account, of the profile, of the line
  | 'account.changed'
  | 'account.not-possible'
  | 'profile.changed'
  | 'profile.not-possible'
  | 'line.no-such-order'
  // shown beside the field
  | 'accounts.own-code-wrong'
  | 'accounts.own-codes-used-up'
  // refusals of what only the filer does
  | 'dossier.not-over'
  | 'order.not-payable'
  | 'dossier.number-lost'
  | 'draft.computed-anew'
  | 'draft.incomplete'
  | 'draft.sent'
  | 'draft.too-many'
  | 'procedure.not-fileable'
  | 'supplement.closed'
  | 'supplement.not-asked'
  | 'supplement.others'
  | 'supplement.too-long'
  | 'supplement.draft-changed'
  | 'money.day-not-over'
  | 'money.same-file'
  | 'money.not-explained'
  | 'money.note-missing'
  | 'money.arrival-incomplete'
  | 'money.nothing-to-arrive'
  | 'money.note-changed'
  // shown to the operator by a command
  | 'accounts.bad-username'
  | 'accounts.username-taken'
  | 'catalogue.busy'
  // of files of who is not signed in
  | 'upload.gave-way'
  // sent to machines
  | 'caller.unknown';

/** The sentence of each refusal, by its code: what happened, and what to do. */
export const refusalWords: RefusalWords<Exclude<RefusalCode, CodesNeverShownHere>> = {
  'statement.not-to-take': () => 'Tệp sao kê này đã được ghi nhận. Mở danh sách các tệp đã nhận để xem.',
  'line.not-waiting': (p) =>
    `Khoản này không còn chờ nữa${p.by ? `: ${p.by} vừa xử lý` : ''}. Mở lại danh sách để xem.`,
  'not-found': () => 'Không có trang này, hoặc hồ sơ không thuộc phạm vi của Ông/Bà.',
  bug: (p) =>
    `Hệ thống gặp lỗi và chưa làm được việc vừa yêu cầu. Mã lỗi: ${p.reference}. Ông/Bà thử lại; nếu vẫn lỗi, báo mã này cho quản trị.`,
  'money.day-closed': (p) => `${p.by} đã chốt ngày này rồi; một ngày chỉ chốt một lần.`,
  'money.day-changed': () =>
    'Có tệp khác của ngày này vừa được đối soát. Ông/Bà mở lại trang của ngày, xem chênh lệch mới rồi chốt.',
  'too-often': (p) =>
    `Đã thử quá nhiều lần. Ông/Bà vui lòng đợi ${Math.ceil(p.seconds / 60)} phút rồi thử lại.`,
  'database.away': () =>
    'Hệ thống tạm thời chưa làm việc được với cơ sở dữ liệu. Ông/Bà đợi ít phút rồi thử lại.',
  'disk.full': () =>
    'Máy chủ hết chỗ lưu nên chưa nhận thêm được; chưa có gì được ghi. Ông/Bà báo quản trị rồi làm lại sau.',
  'form.stale': () => 'Trang đã mở quá lâu. Ông/Bà quay lại, tải lại trang rồi làm lại.',
  'form.anothers': () =>
    'Trang này được mở bằng tài khoản khác với tài khoản đang đăng nhập, nên chưa làm gì cả. Ông/Bà đăng nhập bằng tài khoản đã mở trang ở một thẻ mới, rồi trở lại trang này để gửi lại; nếu không còn thấy những gì đã nhập, bấm nút Quay lại của trình duyệt.',
  'form.foreign': () => 'Yêu cầu này không đến từ trang của hệ thống nên không được thực hiện.',
  'form.too-long': () =>
    'Nội dung gửi lên dài hơn mức trang này nhận. Ông/Bà quay lại, viết ngắn lại rồi gửi.',
  'request.malformed': () => 'Trình duyệt gửi một yêu cầu không đọc được. Ông/Bà quay lại rồi thử lại.',
  'upload.too-much': () => 'Tệp hoặc nội dung gửi lên quá lớn.',
  'upload.too-much-at-once': (p) =>
    `Các tệp gửi cùng một lần quá lớn: mỗi lần nhiều nhất ${p.megabytes} MB. Ông/Bà gửi ít tệp hơn mỗi lần.`,
  'upload.too-many-at-once': (p) => `Mỗi lần gửi nhiều nhất ${p.files} tệp. Ông/Bà gửi ít tệp hơn mỗi lần.`,
  'upload.others-under-way': () => 'Các tệp khác của Ông/Bà đang được tải lên. Đợi tải xong rồi gửi lại.',
  'upload.not-here': () => 'Trang này không nhận tệp.',
  'dossier.not-found': (p) => `Không tìm thấy hồ sơ ${p.code} trong phạm vi của Ông/Bà.`,
  'dossier.changed': (p) =>
    `${lastEvent(p, p.verb)} Trang này đã cũ: mở lại hồ sơ để xem tình trạng mới rồi làm tiếp.`,
  // after the decision no step of the route is in hand, but the recording of the result
  'dossier.not-now': (p) =>
    `Không làm được việc “${verbNames[p.verb]}” vì hồ sơ đang ở ${p.step !== undefined ? `bước “${p.step || verbNames['record-result']}”${p.holder ? `, nơi giữ: ${p.holder}` : ''}` : `tình trạng “${statusNames[p.status]}”`}. ${lastEvent(p, p.did)}`,
  'dossier.done-already': (p) =>
    `Ông/Bà đã thực hiện “${verbNames[p.verb]}” lúc ${vnDateTime(new Date(p.at))}.`,
  'assign.not-here': () => 'Người được chọn không giữ vị trí xử lý ở đơn vị này. Ông/Bà chọn người khác.',
  'assign.disabled': (p) =>
    `Tài khoản của ${p.name} đã bị khoá nên không giao hồ sơ được. Ông/Bà chọn người khác.`,
  'form.replaced': (p) =>
    `Biểu mẫu này vừa được cấp lại, số ${p.number}/${p.year}. Mở lại hồ sơ để in bản mới; cần nữa thì cấp lại từ bản đó.`,
  'assign.same': (p) => `${p.name} đang giữ hồ sơ này rồi. Ông/Bà chọn người khác.`,
  'take-back.result-there': () =>
    'Văn bản kết quả đã ký đã được tải lên sau khi phê duyệt, nên việc phê duyệt không thu hồi được. Ông/Bà trao đổi với người ghi nhận kết quả.',
  'extension.once': (p) =>
    `Hồ sơ này đã được hẹn lại một lần${p.at ? ` lúc ${vnDateTime(new Date(p.at))}` : ''}, sang ${vnDateTime(new Date(p.until))}. Chỉ được hẹn lại một lần (Nghị định 118/2025/NĐ-CP, Điều 19), nên không hẹn lại được nữa.`,
  'extension.waiting': (p) =>
    `${p.by} đã đề nghị hẹn lại sang ${vnDateTime(new Date(p.until))} lúc ${vnDateTime(new Date(p.at))}; đề nghị đó đang chờ lãnh đạo. Lãnh đạo trả lại thì mới đề nghị ngày khác được.`,
  'extension.none': () =>
    'Không có đề nghị hẹn lại nào đang chờ. Ngày hẹn có thể đã thay đổi từ lúc đề nghị; khi đó người giữ hồ sơ đề nghị lại.',
  'extension.too-late': (p) =>
    `Không hẹn lại được nữa: phiếu xin lỗi phải gửi chậm nhất một ngày trước khi hết hạn (Nghị định 118/2025/NĐ-CP, Điều 19), tức trước ${vnDateTime(new Date(p.by))}, vì đã hẹn trả ${vnDateTime(new Date(p.promised))}.`,
  'extension.clock-stands': () =>
    'Thời hạn của hồ sơ này đang không chạy nên chưa có gì phải hẹn lại: hồ sơ chờ bổ sung, hoặc chờ xác nhận đã bổ sung đủ.',
  'extension.not-later': (p) =>
    `Ngày hẹn mới phải muộn hơn thời điểm đã hẹn (${vnDateTime(new Date(p.promised))}).`,
  'extension.not-sensible': (p) =>
    `${vnDateTime(new Date(p.until))} không nằm trong giờ làm việc của cơ quan: lịch làm việc có thể đã thay đổi. Trả lại đề nghị để chọn thời điểm khác.`,
  'extension.too-long': (p) =>
    `Nội dung dài hơn ${p.most} ký tự (mỗi lần xuống dòng tính như một dòng đầy) nên không in đủ trên phiếu. Ông/Bà viết gọn lại.`,
  'reason.missing': () => 'Ông/Bà nêu lý do để người nộp biết phải làm gì.',
  'supplement.empty': () => 'Ông/Bà chọn ít nhất một giấy tờ hoặc nội dung cần bổ sung.',
  'supplement.unknown-part': () => 'Giấy tờ yêu cầu bổ sung không thuộc thành phần của hồ sơ này.',
  'supplement.nothing': () => 'Phần bổ sung chưa có giấy tờ hay lời nào.',
  'supplement.requested-part': () =>
    'Còn giấy tờ đã yêu cầu mà chưa quét, chưa đếm bản giấy và chưa ghi vì sao không có.',
  'supplement.same-file': (p) =>
    `Tệp “${p.name}” giống hệt tệp “${p.kept}” đã có trong hồ sơ. Ông/Bà chọn tệp khác, hoặc ghi vì sao không có bản mới.`,
  'supplement.form': (p) => `Nội dung khai còn ${p.count} mục chưa đúng.`,
  'supplement.other-case': (p) =>
    `Nội dung sửa thuộc trường hợp khác (“${p.told}”), hồ sơ được tiếp nhận theo trường hợp “${p.filed}”: giấy tờ, thời hạn và phí khác nhau nên không sửa được ở đây. Hướng dẫn người nộp rút hồ sơ và nộp hồ sơ mới.`,
  'supplement.part': (p) =>
    `Theo nội dung sửa, hồ sơ phải có “${p.name}” mà chưa có tệp: yêu cầu bổ sung giấy tờ đó trước.`,
  'correct.no-form': () => 'Thủ tục này không có nội dung khai điện tử để sửa.',
  'correct.same': () => 'Nội dung khai chưa có mục nào khác với nội dung đang ghi.',
  'counter.who-missing': () => 'Ông/Bà nhập họ tên người đến quầy.',
  'withdraw.papers-unsaid': () => 'Ông/Bà chọn giấy tờ bản giấy đã nhận được trả lại hay không.',
  'withdraw.fee-unsaid': () => 'Ông/Bà chọn phí, lệ phí đã thu được trả lại hay không.',
  'papers.nothing-back': () => 'Hồ sơ này không có giấy tờ bản giấy nào còn phải trả lại.',
  'papers.none-chosen': () => 'Ông/Bà chọn giấy tờ trả lại, hoặc ghi rõ là không trả lại.',
  'fee.nothing-to-decide': () =>
    'Khoản phí, lệ phí của hồ sơ này không còn chờ quyết định. Ông/Bà mở lại hồ sơ để xem.',
  'counter.count': (p) => `Ông/Bà nhập số bản giấy từ 0 đến ${p.most}.`,
  'contact.same': () => 'Thông tin liên hệ không có gì khác với thông tin đang ghi.',
  'contact.bad-phone': () => 'Ông/Bà nhập một số điện thoại di động.',
  'result.missing': () => 'Ông/Bà tải lên văn bản kết quả đã ký trước khi ghi nhận.',
  'result.others': () =>
    'Văn bản kết quả đã thay đổi từ khi Ông/Bà xem trang hỏi lại, nên kết quả chưa được ghi nhận. Ông/Bà xem lại rồi ghi nhận.',
  'signing.ended': (p) =>
    `Chứng thư số của ${p.agency} đã hết hạn nên bản PDF chưa ký được và chưa có. Phiếu đã cấp không mất: vẫn xem và in được ở trang của phiếu. Ông/Bà báo quản trị gia hạn chứng thư số, rồi mở lại bản PDF.`,
  'signing.not-yet': (p) =>
    `Chứng thư số của ${p.agency} chưa đến ngày có hiệu lực nên bản PDF chưa ký được và chưa có. Phiếu đã cấp không mất: vẫn xem và in được ở trang của phiếu. Ông/Bà báo quản trị.`,
  'signing.failed': (p) =>
    `Chưa ký số được bản PDF bằng chứng thư số của ${p.agency}. Phiếu đã cấp không mất: vẫn xem và in được ở trang của phiếu. Ông/Bà mở lại bản PDF sau ít phút; nếu vẫn chưa được, báo quản trị.`,
  'receiver.missing': () => 'Ông/Bà nhập họ tên người nhận kết quả tại quầy.',
  'papers.not-sensible': () =>
    'Số giấy tờ đã nhập không hợp lệ, hoặc không khớp với giấy tờ đang giữ: xem lại từng ô.',
  'originals.missing': () =>
    'Hồ sơ này nộp trực tuyến và phải đối chiếu bản chính: chỉ tiếp nhận khi bản chính đã được xuất trình tại quầy.',
  'promise.missing': () => 'Thủ tục này không có thời hạn tính được. Ông/Bà nhập ngày hẹn trả kết quả.',
  'promise.not-sensible': () =>
    'Ngày hẹn trả không nằm trong thời gian làm việc sau hôm nay. Ông/Bà chọn lại.',
  'calendar.year-missing': (p) =>
    `Chưa có lịch làm việc năm ${p.year} nên chưa tính được hạn. Ông/Bà báo quản trị nhập lịch.`,
  'calendar.changed': (p) =>
    `Lịch làm việc vừa được ${p.by || 'người khác'} thay đổi, nên thay đổi của Ông/Bà chưa được ghi. Ông/Bà xem lại lịch rồi ghi lại.`,
  'calendar.no-reason': () => 'Ông/Bà ghi vì sao lịch làm việc thay đổi.',
  'period.changed': (p) =>
    `Các thời hạn nội bộ vừa được ${p.by || 'người khác'} thay đổi, nên thay đổi của Ông/Bà chưa được ghi. Ông/Bà xem lại rồi ghi lại.`,
  'period.not-possible': () => 'Thời hạn này không đặt được như vậy. Ông/Bà xem lại từng ô rồi ghi lại.',
  'fee.not-due': () => 'Hồ sơ này không còn khoản phí, lệ phí nào phải thu.',
  'duty.incomplete': () => 'Ông/Bà ghi đủ khoản phải thực hiện, căn cứ và cách thực hiện.',
  'duty.no-proof': () => 'Ông/Bà ghi số chứng từ cho thấy nghĩa vụ tài chính đã được thực hiện.',
  'duty.none': () =>
    'Thủ tục này không có nghĩa vụ tài chính, hoặc hồ sơ bị từ chối giải quyết, nên không yêu cầu được.',
  'duty.not-then': () => 'Thời điểm thực hiện phải ở giữa lúc yêu cầu và bây giờ.',
  'opinion.awaited': (p) =>
    `Chưa trình được: còn chờ ý kiến của ${p.agencies} đến ${vnDateTime(new Date(p.until))}. Không cần ý kiến đó nữa thì thu hồi câu hỏi, nêu lý do, rồi trình.`,
  'opinion.asked-already': (p) =>
    `${p.agency} đã được hỏi lúc ${vnDateTime(new Date(p.at))} và còn được trả lời. Muốn hỏi lại thì thu hồi câu hỏi trước.`,
  'opinion.no-agency': () => 'Ông/Bà chọn ít nhất một cơ quan để hỏi.',
  'opinion.no-question': () => 'Ông/Bà nhập nội dung hỏi.',
  'opinion.no-text': () => 'Ông/Bà nêu lý do không đồng ý, hoặc nội dung ý kiến khác.',
  'opinion.none': () => 'Không còn câu hỏi nào chờ trả lời.',
  'opinion.not-here': () =>
    'Cơ quan được chọn không còn hoạt động, hoặc chính là cơ quan giải quyết hồ sơ. Ông/Bà chọn cơ quan khác.',
  'opinion.not-then': () =>
    'Hạn trả lời phải là ngày làm việc, sau bây giờ và không muộn hơn ngày hẹn trả kết quả. Ông/Bà chọn lại.',
  'opinion.over': (p) =>
    p.how === 'answered'
      ? `${p.by} đã trả lời câu hỏi này lúc ${vnDateTime(new Date(p.at))}.`
      : p.how === 'called-off'
        ? `${p.by} đã thu hồi câu hỏi này lúc ${vnDateTime(new Date(p.at))}; không phải trả lời nữa.`
        : 'Hồ sơ này đã có quyết định hoặc đã kết thúc; không phải trả lời nữa.',
  'close.too-early': (p) =>
    `Chưa đóng được hồ sơ: người nộp còn được bổ sung${p.until ? ` đến hết ${vnDate(p.until)}` : ''}.`,
  'reopen.too-late': (p) =>
    `Không mở lại được hồ sơ: chỉ mở lại được${p.until ? ` đến hết ${vnDate(p.until)}` : ' hồ sơ đã đóng vì không bổ sung'}.`,
  'fee.unpaid': (p) =>
    p.total > 0
      ? `Chưa trả được kết quả: còn ${vnd(p.total)} phí, lệ phí chưa thu.`
      : 'Chưa trả được kết quả: phí, lệ phí chưa được thu hoặc ghi nhận không thu.',
  'fee.no-receipt': () => 'Hồ sơ này không có biên lai nào còn hiệu lực để hủy.',
  'fee.paid-back': () =>
    'Số tiền đã trả lại nhiều hơn số còn lại sau khi hủy biên lai này. Ông/Bà kiểm tra lại.',
  'fee.not-accepted': () => 'Hồ sơ chưa được tiếp nhận nên chưa thu phí, lệ phí: tiếp nhận trước, rồi thu.',
  'money.not-to-look-into': () =>
    'Khoản tiền này đã được ghi nhận hoặc đã hoàn, hoặc không thuộc phạm vi của Ông/Bà. Ông/Bà mở lại danh sách.',
  'refund.going-on': () => 'Tiền này đang có đề nghị hoàn khác chưa xong. Ông/Bà xem ở danh sách Hoàn tiền.',
  'refund.changed': (p) =>
    `${p.by || 'Hệ thống'} đã thay đổi khoản hoàn này lúc ${vnDateTime(new Date(p.at))}, sau khi Ông/Bà mở trang. Ông/Bà mở lại rồi làm tiếp nếu còn cần.`,
  'refund.not-now': () => 'Khoản hoàn này hiện không làm được việc ấy. Ông/Bà mở lại để xem tình trạng.',
  'refund.own': () => 'Người đề nghị hoàn tiền không duyệt được đề nghị của mình; lãnh đạo khác duyệt.',
  'refund.not-by-gateway': (p) =>
    p.to > 0
      ? `Qua cổng thanh toán chỉ hoàn được nhiều nhất ${vnd(p.to)} một lần. Ông/Bà chọn cách khác hoặc số tiền khác.`
      : 'Tiền này không hoàn qua cổng thanh toán được. Ông/Bà chọn cách khác.',
  'refund.no-account': () => 'Chuyển khoản cần ngân hàng và số tài khoản gồm 4 đến 19 chữ số.',
  'refund.no-document': () => 'Nhập số chứng từ của việc hoàn tiền.',
  'fee.nothing-back': () => 'Hồ sơ này không có khoản tiền nào phải trả lại.',
  'fee.wrong-refund': (p) => `Số tiền trả lại nhiều nhất là ${vnd(p.to)}. Ông/Bà kiểm tra lại.`,
  'fee.too-little': (p) => `Số tiền khách đưa phải ít nhất là ${vnd(p.amount)}.`,
  'receipts.series-in-use': (p) =>
    `Năm này đã lập ${p.last} biên lai ký hiệu ${p.symbol}, nên mẫu số và ký hiệu giữ nguyên đến hết năm.`,
  'receipts.series-not-possible': () =>
    'Ký hiệu biên lai hoặc mã số thuế không đặt được như vậy. Ông/Bà xem lại từng ô.',
  'cash.wrong-float': () => 'Tiền đầu ngày phải là số tiền từ 0 trở lên.',
  'cash.sheet-closed': () => 'Sổ quỹ này đã khóa nên không sửa được nữa.',
  'cash.sheet-changed': () =>
    'Có khoản thu hoặc chi mới từ lúc Ông/Bà đếm tiền, nên sổ chưa khóa. Ông/Bà xem lại sổ, đếm lại rồi khóa.',
  'cash.wrong-counts': () => 'Số tờ của mỗi loại tiền phải là số nguyên từ 0 đến 100.000.',
  'cash.no-reason': (p) =>
    `Tiền đếm được ${p.difference < 0 ? 'thiếu' : 'thừa'} ${vnd(Math.abs(p.difference))} so với sổ. Ông/Bà đếm lại, hoặc ghi lý do chênh lệch.`,
  'cash.own-sheet': () => 'Sổ quỹ phải do một lãnh đạo khác xác nhận, không phải người thu tiền.',
  'cash.not-closed': () => 'Sổ quỹ này chưa khóa, hoặc đã được xác nhận.',
  'fee.wrong-amount': (p) => `${allowedSumsText(p)}. Ông/Bà kiểm tra lại.`,
  'accounts.already-asked': () =>
    'Tài khoản này đang có một đề nghị khác chờ người quản trị thứ hai. Ông/Bà xử lý đề nghị đó trước.',
  'accounts.last-administrator': () =>
    'Đây là người quản trị cuối cùng còn đăng nhập được nên không khoá được.',
  'accounts.no-second-administrator': () =>
    'Không có người quản trị nào khác để xác nhận. Tạo thêm người quản trị bằng lệnh create-admin trên máy chủ rồi làm lại.',
  'accounts.second-administrator': () =>
    'Việc này cần một người quản trị khác: không phải người đề nghị, cũng không phải người có tài khoản được thay đổi.',
  'accounts.stale': () => 'Tài khoản vừa được thay đổi ở nơi khác. Ông/Bà tải lại trang.',
};

/** Which sums may be taken for a fee. */
export function allowedSumsText({ from, to }: { from: number; to: number }): string {
  return from === to ? `Số tiền phải thu là ${vnd(from)}` : `Số tiền thu phải từ ${vnd(from)} đến ${vnd(to)}`;
}

/** Says who did what, and when, so that the officer who came second knows whom to ask. */
export function lastEvent(p: { by?: string; at?: string }, did: Verb | '' | undefined): string {
  if (!did || !p.at) return '';
  const by = programNames.includes(p.by ?? '') ? 'hệ thống' : p.by;
  return `Gần nhất: ${by || 'người nộp'} đã thực hiện “${verbNames[did]}” lúc ${vnDateTime(new Date(p.at))}.`;
}

export const refusalPageWords = {
  titles: {
    400: 'Yêu cầu không hợp lệ',
    403: 'Không được thực hiện',
    404: 'Không tìm thấy',
    409: 'Chưa thực hiện được',
    410: 'Không còn hiệu lực',
    413: 'Nội dung quá lớn',
    415: 'Trang này không nhận tệp',
    422: 'Chưa thực hiện được',
    429: 'Thử lại sau ít phút',
    500: 'Hệ thống gặp lỗi',
    503: 'Hệ thống đang bận',
    507: 'Tạm thời chưa nhận được',
  } satisfies Record<RefusalStatus | 500, string>,
  doneAlready: 'Việc này đã được thực hiện',
  other: 'Chưa thực hiện được việc này. Ông/Bà quay lại, xem lại trang rồi thử lại.',
  act: (name: string) => `Việc đang làm: ${name}.`,
  actOn: (name: string, code: string) => `Việc đang làm: ${name}, hồ sơ ${code}.`,
  moved: 'Hồ sơ đã thay đổi từ lúc Ông/Bà viết nội dung này.',
  yourText: 'Nội dung Ông/Bà vừa nhập, chưa được ghi:',
  open: (code: string) => `Mở hồ sơ ${code}`,
  back: 'Về việc của tôi',
};
