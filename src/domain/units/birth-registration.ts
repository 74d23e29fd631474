// The codes from before the mergers: a number that was issued then stays valid.
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 ' +
    '048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
);
const LAST_PROVINCE = 96;

/**
 * Whether an identity number may begin with these digits. They name the province in which its bearer's birth was registered or, above
 * 096, the country (NĐ 137/2015 Đ13, annex of TT 07/2016/TT-BCA).
 */
export function isBirthRegistrationCode(threeDigits: string): boolean {
  return PROVINCES.has(threeDigits) || Number(threeDigits) > LAST_PROVINCE;
}
