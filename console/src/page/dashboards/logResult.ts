import type { ResultRow } from '../../api/insights';
import type { Series } from '../../chart/series';
import type { NamedValue } from '../../graph/view/Bars';

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

/** Field that only leads to the event; nobody reads it. */
const POINTER = '@ptr';
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})?$/;

export function columnsOf(rows: readonly ResultRow[]): string[] {
  return [...new Set(rows.flatMap((row) => row.map(({ field }) => field)))].filter(
    (field) => field !== POINTER,
  );
}

/** What of results can be drawn: a time or none, what names a row, and the numbers. */
interface Shape {
  readonly time: string | undefined;
  readonly names: readonly string[];
  readonly numbers: readonly string[];
}

function shapeOf(rows: readonly ResultRow[]): Shape {
  const columns = columnsOf(rows);
  const all = (column: string, test: (value: string) => boolean) =>
    rows.some((row) => textOf(row, column) !== '') &&
    rows.every((row) => textOf(row, column) === '' || test(textOf(row, column)));
  const time = columns.find((column) => all(column, (value) => TIME.test(value)));
  const numbers = columns.filter(
    (column) => column !== time && all(column, (value) => Number.isFinite(Number(value))),
  );
  return { time, numbers, names: columns.filter((each) => each !== time && !numbers.includes(each)) };
}

export function textOf(row: ResultRow, column: string): string {
  return row.find(({ field }) => field === column)?.value ?? '';
}

/** Results as series over time, one for each number and group; none without a column of times. */
export function logSeries(rows: readonly ResultRow[]): Series[] {
  const { time, names, numbers } = shapeOf(rows);
  if (!time) {
    return [];
  }
  const all = new Map<string, { times: number[]; values: number[] }>();
  const sorted = rows
    .map((row) => ({ row, at: Date.parse(`${textOf(row, time).replace(' ', 'T')}Z`) / 1000 }))
    .sort((a, b) => a.at - b.at);
  for (const { row, at } of sorted) {
    for (const number of numbers) {
      const label = labelOf(row, names, numbers.length > 1 ? number : undefined) || number;
      const series = all.get(label) ?? { times: [], values: [] };
      all.set(label, series);
      if (textOf(row, number) !== '') {
        series.times.push(at);
        series.values.push(Number(textOf(row, number)));
      }
    }
  }
  return [...all].map(([label, series]) => ({ id: label, label, ...series }));
}

/** Results as values with names, for bars and pies: the first number of each row. */
export function logValues(rows: readonly ResultRow[]): NamedValue[] {
  const { time, names, numbers } = shapeOf(rows);
  const [number] = numbers;
  if (number === undefined) {
    return [];
  }
  return rows.map((row, index) => ({
    id: String(index),
    label: labelOf(row, time ? [time, ...names] : names) || number,
    value: textOf(row, number) === '' ? null : Number(textOf(row, number)),
  }));
}

function labelOf(row: ResultRow, names: readonly string[], number?: string): string {
  return [...names.map((name) => textOf(row, name)), ...(number ? [number] : [])].filter(Boolean).join(' ');
}
