// the first that fits: most browsers also name those that they want to be taken for
const BROWSERS = [
  [/\b(?:Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\bcoc_coc_browser\//, 'Cốc Cốc'],
  [/\bOPR\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** What a person calls the browser and the system that a user agent names, 'Chrome, Windows'; '' when it names neither. */
export function browserName(userAgent: string): string {
  return [BROWSERS, SYSTEMS]
    .map((known) => known.find(([sign]) => sign.test(userAgent))?.[1])
    .filter(Boolean)
    .join(', ');
}
