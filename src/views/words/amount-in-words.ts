const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const THOUSANDS = ['', ' nghìn', ' triệu'] as const;
const BILLION = ' tỷ';

/** Whole đồng as a receipt spells it: 5000 → 'Năm nghìn đồng', 21.105 → 'Hai mươi mốt nghìn một trăm linh năm đồng'. */
export function amountInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError(`${amount} is not an amount of money`);
  const words = amount === 0 ? DIGITS[0] : number(amount, false);
  return `${words[0]?.toUpperCase()}${words.slice(1)} đồng`;
}

// Groups of three digits up to a billion; above it the groups repeat: 'một nghìn tỷ'
function number(n: number, led: boolean): string {
  if (n >= 1e9) {
    const rest = n % 1e9;
    return `${number(Math.floor(n / 1e9), led)}${BILLION}${rest ? ` ${number(rest, true)}` : ''}`;
  }
  const groups = [n % 1000, Math.floor(n / 1000) % 1000, Math.floor(n / 1e6)];
  const spelled: string[] = [];
  for (const i of [2, 1, 0] as const) {
    const group = groups[i] as number;
    if (group > 0) spelled.push(three(group, led || spelled.length > 0) + THOUSANDS[i]);
  }
  return spelled.join(' ');
}

/** `led`: a larger group stands before it, so its zeros are spoken: 1.005 is 'một nghìn không trăm linh năm'. */
function three(n: number, led: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10] as [
    number,
    number,
    number,
  ];
  const spelled: string[] = [];
  if (hundreds > 0 || led) spelled.push(`${DIGITS[hundreds]} trăm`);
  if (tens > 1) spelled.push(`${DIGITS[tens]} mươi`);
  else if (tens === 1) spelled.push('mười');
  else if (ones > 0 && spelled.length > 0) spelled.push('linh');
  if (ones > 0) spelled.push(one(ones, tens));
  return spelled.join(' ');
}

function one(digit: number, tens: number): string {
  if (digit === 1 && tens > 1) return 'mốt';
  if (digit === 5 && tens > 0) return 'lăm';
  return DIGITS[digit] as string;
}
