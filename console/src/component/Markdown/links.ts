/** Where a link of a text leads. */
export type Target =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'guide'; readonly name: string }
  | { readonly kind: 'away'; readonly url: string }
  | { readonly kind: 'nowhere' };

/**
 * Of a link only what is known to be harmless is followed: http and https, places in the same text, and texts
 * beside it, which are guides. `javascript:`, `data:` and all else leads nowhere.
 */
export function targetOf(href: string, lineOf: (anchor: string) => number | undefined): Target {
  if (href.startsWith('#')) {
    const line = lineOf(decoded(href.slice(1)).toLowerCase());
    return line === undefined ? { kind: 'nowhere' } : { kind: 'line', line };
  }
  const url = awayUrl(href);
  if (url) {
    return { kind: 'away', url };
  }
  const beside = /^(?:\.{1,2}\/)*(?:[\w.-]+\/)*([\w.-]+)\.md(?:#.*)?$/.exec(href);
  return beside?.[1] ? { kind: 'guide', name: beside[1] } : { kind: 'nowhere' };
}

/** The address when it is one of http or https. */
export function awayUrl(href: string): string | undefined {
  if (!/^https?:\/\//i.test(href)) {
    return undefined;
  }
  try {
    return new URL(href).href;
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
