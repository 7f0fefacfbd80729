const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** A size as people read it: `28.8 MB`. */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : Number(size.toPrecision(3))} ${UNITS[unit]}`;
}
