/** A setting that is not the same before and after. */
export interface Change {
  /** Its place, such as `Dimensions[0].Value`. */
  readonly path: string;
  /** Undefined where it was not there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What differs between two JSON documents, setting by setting; `ignored` names members at the top. */
export function changesBetween(
  before: unknown,
  after: unknown,
  ignored: ReadonlySet<string> = new Set(),
): readonly Change[] {
  const old = leaves(before);
  const now = leaves(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => !ignored.has(path.split(/[.[]/)[0] ?? ''))
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, before: old.get(path), after: now.get(path) }));
}

function leaves(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) {
    value.forEach((each, index) => {
      leaves(each, `${path}[${index}]`, into);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      leaves(each, path ? `${path}.${name}` : name, into);
    }
  } else if (value !== undefined && value !== null) {
    into.set(path, String(value));
  }
  return into;
}
