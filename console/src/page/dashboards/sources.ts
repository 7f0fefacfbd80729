/** Log groups that a query begins with, and the rest of it: `SOURCE 'a' | SOURCE 'b' | fields @message`. */
export function readSources(query: string): { readonly groups: readonly string[]; readonly query: string } {
  const groups: string[] = [];
  let rest = query.trimStart();
  for (;;) {
    const found = /^SOURCE\s+(?:'([^']*)'|"([^"]*)")\s*\|\s*/i.exec(rest);
    if (!found) {
      return { groups, query: rest };
    }
    groups.push(found[1] ?? found[2] ?? '');
    rest = rest.slice(found[0].length);
  }
}
