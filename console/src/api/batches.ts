/** As many as operations of alarms take at once. */
const MOST = 100;

/** A list in pieces, each of so many at most. */
export function batches<T>(all: readonly T[], size = MOST): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}
