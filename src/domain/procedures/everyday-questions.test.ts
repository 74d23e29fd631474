import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDb } from '#testing/db.ts';
import { importAbbreviations, importCatalogue, importSynonyms, searchProcedures } from './index.ts';

const CATALOGUE = new URL('../../../../shared/data/national-catalogue/', import.meta.url);
const SEED = new URL('../../../seed/', import.meta.url);

/**
 * How people ask, with and without marks, with slips of the keys and as words sound; and the procedure that they mean, by the beginning of
 * its name without "Thủ tục". Some are published once for each province, under the same name.
 */
const EVERYDAY: [asked: string, meant: string[]][] = [
  ['đăng ký tạm trú cho sinh viên', ['đăng ký tạm trú']],
  ['dang ky tam tru', ['đăng ký tạm trú']],
  ['gia han tam tru', ['gia hạn tạm trú']],
  ['tách khẩu', ['tách hộ']],
  ['tach ho khau', ['tách hộ']],
  ['khai báo tạm vắng', ['khai báo tạm vắng']],
  ['khách ở lại qua đêm', ['thông báo lưu trú']],
  ['nhap ho khau cho con', ['đăng ký thường trú']],
  ['mất căn cước', ['cấp lại thẻ căn cước']],
  ['lam can cuoc cho be', ['cấp thẻ căn cước cho người dưới 14']],
  ['đổi căn cước hết hạn', ['cấp đổi thẻ căn cước']],
  ['mất bằng lái xe', ['cấp lại giấy phép lái xe']],
  ['mat bang lai', ['cấp lại giấy phép lái xe']],
  ['bằng lái quốc tế', ['cấp giấy phép lái xe quốc tế']],
  ['sang tên xe máy cũ', ['cấp chứng nhận đăng ký xe, biển số xe trong trường hợp thay đổi chủ xe']],
  ['sang ten xe may', ['cấp chứng nhận đăng ký xe, biển số xe trong trường hợp thay đổi chủ xe']],
  ['mất cà vẹt xe', ['cấp lại chứng nhận đăng ký xe']],
  ['mất hộ chiếu', ['trình báo mất hộ chiếu phổ thông']],
  ['mat passport', ['trình báo mất hộ chiếu phổ thông']],
  ['nhận con ngoài giá thú', ['đăng ký nhận cha, mẹ, con']],
  ['doi ten trong giay khai sinh', ['thay đổi, cải chính, bổ sung thông tin hộ tịch']],
  ['sửa ngày sinh trên khai sinh', ['thay đổi, cải chính, bổ sung thông tin hộ tịch']],
  ['xin con nuôi', ['đăng ký việc nuôi con nuôi trong nước']],
  ['giay chung tu', ['đăng ký khai tử']],
  ['giấy xác nhận độc thân', ['cấp giấy xác nhận tình trạng hôn nhân']],
  ['giay xac nhan doc than', ['cấp giấy xác nhận tình trạng hôn nhân']],
  ['ly hôn ở nước ngoài', ['ghi vào sổ hộ tịch việc ly hôn']],
  ['chứng thực giấy bán xe', ['chứng thực giao dịch liên quan đến tài sản là động sản']],
  ['làm di chúc', ['chứng thực di chúc']],
  ['lam di chuc', ['chứng thực di chúc']],
  ['từ chối thừa kế', ['chứng thực văn bản từ chối nhận di sản']],
  ['chia thừa kế', ['chứng thực văn bản phân chia di sản', 'chứng thực văn bản thỏa thuận phân chia di sản']],
  ['chứng thực chữ ký trên giấy ủy quyền', ['chứng thực chữ ký']],
  ['tách sổ đỏ', ['tách thửa']],
  ['tach thua dat', ['tách thửa']],
  [
    'chuyển đất ruộng sang đất ở',
    ['chuyển mục đích sử dụng đất', 'giao đất, cho thuê đất, chuyển mục đích sử dụng đất'],
  ],
  ['đổi sổ đỏ cũ', ['cấp đổi giấy chứng nhận quyền sử dụng đất', 'cấp đổi giấy chứng nhận đã cấp']],
  ['tranh chap dat dai', ['hòa giải tranh chấp đất đai', 'giải quyết tranh chấp đất đai']],
  ['hàng xóm lấn đất', ['hòa giải tranh chấp đất đai', 'giải quyết tranh chấp đất đai']],
  ['sửa nhà có phải xin phép không', ['cấp giấy phép xây dựng sửa chữa, cải tạo']],
  ['xin so nha', ['cấp mới/cấp lại giấy chứng nhận số nhà']],
  ['lãnh bảo hiểm thất nghiệp', ['hưởng trợ cấp thất nghiệp']],
  ['bao hiem that nghiep', ['hưởng trợ cấp thất nghiệp']],
  [
    'rút bảo hiểm xã hội một lần',
    ['giải quyết hưởng bảo hiểm xã hội một lần', 'hưởng bảo hiểm xã hội một lần'],
  ],
  ['rut bhxh 1 lan', ['giải quyết hưởng bảo hiểm xã hội một lần', 'hưởng bảo hiểm xã hội một lần']],
  ['tiền thai sản', ['giải quyết hưởng chế độ thai sản', 'hưởng trợ cấp thai sản']],
  ['mất thẻ bảo hiểm y tế', ['cấp lại thẻ bảo hiểm y tế', 'cấp lại, đổi thẻ bảo hiểm y tế']],
  ['giấy khuyết tật', ['xác định, xác định lại mức độ khuyết tật']],
  ['tro cap nguoi khuyet tat', ['thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng']],
  ['tien nguoi gia', ['thực hiện, điều chỉnh, thôi hưởng trợ cấp hưu trí xã hội']],
  ['xin sổ hộ nghèo', ['công nhận hộ nghèo']],
  ['chuyển trường cho con', ['chuyển trường và tiếp nhận học sinh']],
  ['chuyen truong', ['chuyển trường và tiếp nhận học sinh']],
  ['mất bằng tốt nghiệp', ['cấp bản sao văn bằng, chứng chỉ từ sổ gốc']],
  [
    'miễn học phí',
    ['đề nghị miễn giảm học phí', 'đề nghị miễn, giảm học phí', 'xác nhận đối tượng hộ thoát nghèo để miễn'],
  ],
  ['mở quán karaoke', ['cấp giấy phép đủ điều kiện kinh doanh dịch vụ karaoke']],
  [
    'mở quán net',
    ['cấp giấy chứng nhận đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng'],
  ],
  [
    'mở quán ăn',
    ['cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm', 'đăng ký thành lập hộ kinh doanh'],
  ],
  [
    've sinh an toan thuc pham',
    [
      'cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
      'cấp giấy chứng nhận đủ điều kiện an toàn thực phẩm',
    ],
  ],
  ['tạm ngưng hộ kinh doanh', ['tạm ngừng kinh doanh, tiếp tục kinh doanh', 'tạm ngừng']],
  ['chặt cây trước nhà', ['cấp giấy phép chặt hạ, dịch chuyển cây xanh']],
  ['để hàng trên vỉa hè', ['cấp phép sử dụng tạm thời lòng đường, vỉa hè']],
  ['khám nghĩa vụ quân sự lần đầu', ['đăng ký nghĩa vụ quân sự lần đầu']],
  ['phu hieu xe tai', ['cấp, cấp lại phù hiệu']],
  ['nhập quốc tịch việt nam', ['nhập quốc tịch việt nam']],
  ['the tam tru nguoi nuoc ngoai', ['cấp thẻ tạm trú cho người nước ngoài']],
  ['ddawng kys tamj trus', ['đăng ký tạm trú']],
  ['xac nhan khong no thue', ['xác nhận thực hiện nghĩa vụ thuế']],
  ['đăng ký người phụ thuộc', ['đăng ký thuế lần đầu đối với người nộp thuế là cá nhân, người phụ thuộc']],
  ['thuê vỉa hè', ['cấp phép sử dụng tạm thời lòng đường, vỉa hè']],
  ['xe quá tải', ['cấp giấy phép lưu hành xe quá tải trọng']],
  ['mất thẻ bhyt', ['cấp lại thẻ bảo hiểm y tế']],
  ['nâng tầng nhà', ['cấp giấy phép xây dựng sửa chữa, cải tạo']],
  ['sang tên sổ đỏ', ['đăng ký biến động', 'đăng ký, cấp giấy chứng nhận quyền sử dụng đất']],
  ['sổ bhxh', ['đăng ký tham gia bảo hiểm xã hội và cấp sổ']],
  [
    'flycam',
    ['cấp giấy phép điều khiển tàu bay không người lái', 'cấp đổi, cấp lại giấy phép điều khiển tàu bay'],
  ],
  [
    'tai nạn lao động',
    ['giải quyết chế độ bảo hiểm tai nạn lao động', 'giải quyết hưởng chế độ tai nạn lao động'],
  ],
  ['khai xinh cho bé', ['đăng ký khai sinh']],
  ['đang ky ket hom', ['đăng ký kết hôn']],
  ['giay phep xay zung', ['cấp giấy phép xây dựng']],
];

describe.skipIf(!existsSync(CATALOGUE))('everyday questions over the whole national catalogue', () => {
  let db: Awaited<ReturnType<typeof testDb>>;
  beforeAll(async () => {
    const read = <T>(file: string) => JSON.parse(readFileSync(new URL(file, SEED), 'utf8')) as T; // the seed's shape is held by its own tests
    async function* lines(name: string) {
      yield* createInterface({
        input: createReadStream(new URL(name, CATALOGUE)),
        crlfDelay: Number.POSITIVE_INFINITY,
      });
    }
    db = await testDb();
    await db.tx(async (tx) => {
      await importSynonyms(tx, read('synonyms.json'));
      await importAbbreviations(tx, read('abbreviations.json'));
    });
    const now = new Date('2026-11-19T09:00:00+07:00');
    const files = { catalogue: lines('catalog.jsonl'), details: lines('details.jsonl') };
    await importCatalogue(db, { file: 'whole', ...files, now });
  });
  afterAll(() => db.close());

  it('are asked in many words, each once', () => {
    expect(new Set(EVERYDAY.map(([asked]) => asked)).size).toBe(EVERYDAY.length);
    expect(EVERYDAY.length).toBeGreaterThanOrEqual(60);
  });

  it.each(EVERYDAY)('“%s” has what is meant among the first three', async (asked, meant) => {
    const { items } = await searchProcedures(db, asked, { limit: 3 });
    const found = items.map(({ name }) =>
      name
        .trim()
        .toLowerCase()
        .replace(/^thủ tục /, ''),
    );
    expect(
      found.some((name) => meant.some((each) => name.startsWith(each))),
      found.join(' | '),
    ).toBe(true);
  });
});
