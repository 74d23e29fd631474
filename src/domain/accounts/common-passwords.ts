// Words and sequences from the top of lists of stolen passwords. A password is common when it is nothing but one of these with
// capitals, the usual signs for letters, a year, or a mark at either end.
export const COMMON_STEMS = new Set(
  (
    'password passw0rd matkhau mat khau admin administrator root user guest test welcome login letmein master hello iloveyou ' +
    'anhyeuem emyeuanh yeuem yeuanh anhnhoem nhoem vietnam vietnamvodich hanoi saigon danang hochiminh tphcm haiphong cantho hue ' +
    'qwerty qwertyuiop qwert qwe qwer asdf asdfgh asdfghjkl zxcvbn zxcvbnm qaz wsx qazwsx qazwsxedc wasd abc abcd abcde abcdef abcdefgh ' +
    'abcxyz aaa aaaa aaaaaa xxx zzz dragon monkey football bongda superman batman pokemon naruto conan doraemon princess sunshine ' +
    'congdan canbo motcua dichvucong chinhphu congan nguyen nguyenvan nguyenthi tran le pham hoang gia dinh giadinh hanhphuc ' +
    'baby honey lovely love lover forever family friend secret private samsung nokia iphone apple google facebook zalo viettel mobifone ' +
    'vinaphone vnpt fpt internet computer maytinh dienthoai changeme default temp temporary demo sample hocsinh sinhvien giaovien ' +
    'lienquan lienminh freefire manchester arsenal chelsea liverpool barcelona realmadrid messi ronaldo trustno shadow michael jordan'
  ).split(' '),
);
