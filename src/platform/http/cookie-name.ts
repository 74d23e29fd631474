/**
 * A cookie's name as the browser keeps it. Over https the name itself says that it came over https, and with `__Host-` also that no
 * other host of the same domain can have set it; a browser takes such a name from nobody else. Only a cookie of the whole site can have
 * the second kind.
 */
export function cookieName(name: string, path: string, https: boolean): string {
  if (!https) return name;
  return path === '/' ? `__Host-${name}` : `__Secure-${name}`;
}
