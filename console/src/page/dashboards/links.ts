/** A link that a text may have: to a page by http(s), or within this site; undefined for all others. */
export function safeLink(url: string): string | undefined {
  // What has a colon before any slash, question mark or hash has a scheme; browsers pass over control characters.
  const plain = [...url].filter((character) => character > ' ').join('');
  const scheme = /^([^/?#]*):/.exec(plain)?.[1];
  return scheme === undefined || /^https?$/i.test(scheme) ? plain : undefined;
}
