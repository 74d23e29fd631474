/** Invents people and papers for the demonstration: the same for the same seed, natural to read, nobody real. */
export function inventor(seed: number): Inventor {
  let state = seed >>> 0 || 1;
  // mulberry32: small, even enough for names, and the same on every machine
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[below(list.length)];
    if (one === undefined) throw new Error('there is nothing to choose from');
    return one;
  };
  return {
    below,
    pick,
    name: (sex = pick(['nam', 'nu'] as const)) =>
      [pick(FAMILY), pick(MIDDLE[sex]), pick(GIVEN[sex])].join(' '),
    idNumber: (year: number, sex: 'nam' | 'nu') => {
      const century = (year >= 2000 ? 2 : 0) + (sex === 'nu' ? 1 : 0);
      return `099${century}${String(year % 100).padStart(2, '0')}${String(below(1_000_000)).padStart(6, '0')}`;
    },
    phone: () => `0900${String(below(1_000_000)).padStart(6, '0')}`,
    street: () => `Số ${1 + below(200)}, đường ${pick(STREETS)}`,
  };
}

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Mai',
];
const MIDDLE = {
  nam: ['Văn', 'Minh', 'Đức', 'Quang', 'Hữu', 'Gia', 'Thanh', 'Quốc'],
  nu: ['Thị', 'Ngọc', 'Thu', 'Phương', 'Minh', 'Kim', 'Bảo', 'Thanh'],
};
const GIVEN = {
  nam: ['An', 'Bình', 'Cường', 'Dũng', 'Hải', 'Khoa', 'Long', 'Nam', 'Phúc', 'Sơn', 'Thành', 'Tuấn'],
  nu: ['Anh', 'Chi', 'Dung', 'Hà', 'Hương', 'Lan', 'Linh', 'Mai', 'Nga', 'Oanh', 'Thảo', 'Yến'],
};
const STREETS = [
  'Hoa Sứ',
  'Lúa Vàng',
  'Bến Sông',
  'Đồng Xanh',
  'Cây Đa',
  'Giếng Làng',
  'Hàng Tre',
  'Chợ Mới',
];

export interface Inventor {
  below(n: number): number;
  pick<T>(list: readonly T[]): T;
  name(sex?: 'nam' | 'nu'): string;
  /** Twelve digits that hold together: the invented province 099, century and sex, year. */
  idNumber(year: number, sex: 'nam' | 'nu'): string;
  phone(): string;
  street(): string;
}
