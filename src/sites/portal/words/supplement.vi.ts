/** Answering a request for a supplement. */
export const vi = {
  title: 'Bổ sung hồ sơ',
  parts: 'Giấy tờ cần bổ sung',
  former: (part: string) => `Đã nộp trước đây cho “${part}”:`,
  requestedText: (text: string) => `Yêu cầu: ${/[.!?]$/.test(text) ? text : `${text}.`}`,
  otherPart: 'Nội dung khác theo yêu cầu',
  inWords: 'Trả lời bằng lời',
  inWordsHint: 'Viết câu trả lời ở đây, hoặc tải lên tệp ở trên; có một trong hai là đủ.',
  needWordsOrFile: (what: string) => `Trả lời “${what}” bằng lời, hoặc tải lên tệp`,
  wordsTooLong: (most: number) => `Rút ngắn câu trả lời còn tối đa ${most} ký tự`,
  form: 'Nội dung khai cần sửa',
  formLead: 'Nội dung đã khai được điền sẵn. Ông/Bà sửa những chỗ được yêu cầu.',
  following: 'Giấy tờ cần thêm theo nội dung vừa sửa',
  followingLead: 'Nội dung Ông/Bà sửa làm hồ sơ cần thêm các giấy tờ này. Tệp đã tải lên được giữ lại.',
  nowNeeded: (part: string) => `Tải lên “${part}”: nội dung vừa sửa làm hồ sơ cần giấy tờ này`,
  requestedMissing: (part: string) =>
    `Tải lên “${part}”. Nếu chưa có giấy này, đánh dấu “Tôi chưa có giấy này, vẫn gửi” và ghi lý do`,
  without: {
    tick: 'Tôi chưa có giấy này, vẫn gửi',
    reasonOf: (part: string) => `Vì sao chưa có “${part}”`,
    hint: 'Cán bộ đọc lý do này rồi mới quyết định. Hồ sơ thiếu giấy tờ có thể bị yêu cầu bổ sung lại hoặc bị từ chối.',
    needReason: (part: string) => `Ghi vì sao chưa có “${part}”`,
    tooLong: (most: number) => `Rút ngắn lý do còn tối đa ${most} ký tự`,
  },
  noLongerNeeded:
    'Nội dung khai hiện nay không cần giấy tờ này. Tệp vẫn nằm trong hồ sơ; Ông/Bà xóa nếu tải nhầm.',
  note: 'Lời nhắn gửi cơ quan',
  noteHint: 'Nói rõ đã bổ sung, sửa những gì.',
  send: 'Gửi bổ sung',
  save: 'Lưu lại',
  saveHint:
    'Bấm “Lưu lại” để giữ những gì đã viết và làm tiếp sau, ở máy khác cũng được. Cơ quan chỉ nhận được khi Ông/Bà bấm “Gửi bổ sung”.',
  savedTitle: 'Đã lưu, chưa gửi',
  savedAt: (when: string) => `Đã lưu phần bổ sung lúc ${when}`,
  restoredFrom: (when: string) => `Nội dung Ông/Bà lưu lúc ${when} đã được điền lại`,
  notSent:
    'Phần bổ sung chưa được gửi. Ông/Bà bấm “Gửi bổ sung” khi đã đủ; nội dung được giữ 90 ngày kể từ lần lưu cuối.',
  changedElsewhere: 'Phần bổ sung này vừa được sửa ở một trang khác',
  changedElsewhereLead:
    'Sau khi Ông/Bà mở trang này, những mục dưới đây cũng được sửa và lưu từ một trang khác, trên máy này hoặc một máy khác. Chưa có gì bị mất và chưa có gì được gửi: Ông/Bà chọn nội dung muốn giữ ở từng mục, rồi gửi ở trang sau.',
  tooLong: 'Nội dung quá dài nên chưa lưu được. Ông/Bà viết ngắn lại.',
  stay: 'Xem lại',
  nothing: 'Tải lên giấy tờ, sửa nội dung khai hoặc viết lời nhắn trước khi gửi',
  notChosen: (part: string) => `Chọn tệp cho “${part}” rồi bấm Tải lên`,
  sameFile: (name: string, kept: string) =>
    `Tệp ${name} có cùng nội dung với tệp ${kept} đã gửi trước đây nên không nhận lần nữa. Chọn tệp khác; hoặc nếu tệp đã gửi là đúng, bấm “Gửi bổ sung” rồi đánh dấu “Dùng lại tệp đã gửi”.`,
  again: {
    tick: (files: string) => `Dùng lại tệp đã gửi (${files})`,
    hint: 'Nếu tệp đã gửi trước đây là đúng, không cần tải lại. Cán bộ xem lại tệp đó rồi mới quyết định.',
  },
  noteTooLong: (most: number) => `Rút ngắn lời nhắn còn tối đa ${most} ký tự`,
  twice: 'Chỉ nhập một lời nhắn',
  changed:
    'Hồ sơ vừa được thay đổi ở nơi khác trong khi Ông/Bà đang làm. Xem lại trang này rồi gửi lại; lời nhắn và nội dung khai của Ông/Bà vẫn còn.',
  saved: 'Đã nhận tệp. Ông/Bà bấm “Gửi bổ sung” khi đã đủ.',
  removed: 'Đã xóa tệp.',
  restored: 'Đã đưa tệp trở lại.',
  removedAndSaved: 'Đã xóa tệp, và đã nhận tệp vừa chọn. Ông/Bà bấm “Gửi bổ sung” khi đã đủ.',
  restoredAndSaved: 'Đã đưa tệp trở lại, và đã nhận tệp vừa chọn. Ông/Bà bấm “Gửi bổ sung” khi đã đủ.',
} as const;
