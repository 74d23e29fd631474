import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { sampleReceipt, sampleRefusal, sampleSlips } from '#testing/sample-slips.ts';
import { receiptSlip } from '../forms/receipt.ts';
import { SlipSheet } from './slip-sheet.tsx';

describe('a slip on the screen', () => {
  it('says what the receipt says: number, secret, parts, times, code, who signs', () => {
    const html = render(<SlipSheet slip={sampleSlips.receipt} pdfHref="/x.pdf" />);
    for (const text of [
      'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      'Mẫu số 01',
      sampleReceipt.code,
      'Mã bảo mật: K7PM-3XQ9',
      '09 giờ 15 phút, Thứ Sáu, 20/11/2026',
      'Giấy chứng sinh hoặc',
      'Trần Văn Tiếp',
      'href="/x.pdf"',
      '16.000\u00a0VND (đã nộp)',
      'ngày 19 tháng 11 năm 2026',
    ])
      expect(html).toContain(text);
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*><path d="M4 4h7/);
  });

  it('leaves out what the dossier does not have', () => {
    const { owner: _, ...rest } = sampleReceipt;
    const html = render(
      <SlipSheet
        slip={receiptSlip({
          ...rest,
          formNumber: '',
          parts: [],
          feeLines: [],
          submitter: { name: 'A' },
          notes: [],
        })}
      />,
    );
    expect(html).toContain('không có giấy tờ kèm theo');
    expect(html).toContain('Không thu');
    for (const not of ['Mẫu số', 'Chủ hồ sơ', 'Địa chỉ', 'Điện thoại', 'undefined', '<ul', 'href'])
      expect(html).not.toContain(not);
  });

  it('tells a supplement, a refusal and a fee in their own forms', () => {
    expect(render(<SlipSheet slip={sampleSlips.supplement} />)).toContain('hết Thứ Năm, 26/11/2026');
    const refusal = render(<SlipSheet slip={sampleSlips.refusal} />);
    expect(refusal).toContain(sampleRefusal.reason);
    expect(refusal).not.toContain('<svg');
    const fee = render(<SlipSheet slip={sampleSlips.feeReceipt} />);
    expect(fee).toContain('Mười sáu nghìn đồng');
    for (const said of ['Mẫu số: EBL01', 'Ký hiệu: 26BLA', 'Số: 0000123', '9900000123'])
      expect(fee).toContain(said);
  });

  it('shows hostile words as words', () => {
    const html = render(
      <SlipSheet
        slip={receiptSlip({ ...sampleReceipt, submitter: { name: '<script>alert(1)</script>' } })}
      />,
    );
    expect(html).not.toContain('<script');
  });
});
