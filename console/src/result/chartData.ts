import type { Series } from '../chart/series';
import { instantOf, type ResultData, type ResultRecord } from './data';

/** How results of `stats` can be drawn. */
export interface ChartShape {
  /** The column of a `bin(...)`, or of other times. */
  readonly time?: string;
  /** Columns that tell groups apart. */
  readonly groups: readonly string[];
  /** Columns with numbers. */
  readonly values: readonly string[];
}

/**
 * Finds out which columns are times, groups and numbers.
 *
 * @param groups what the query groups by, where that is known; else columns with a text that is no number
 */
export function chartShape({ columns, records }: ResultData, groups?: readonly string[]): ChartShape {
  const filled = (name: string) => records.filter(({ fields }) => (fields[name] ?? '') !== '');
  const time = columns.find((name) => {
    const having = filled(name);
    return having.length > 0 && having.every(({ fields }) => instantOf(fields[name]));
  });
  const numeric = (name: string) => {
    const having = filled(name);
    return having.length > 0 && having.every(({ fields }) => !Number.isNaN(Number(fields[name])));
  };
  const rest = columns.filter((name) => name !== time);
  const values = rest.filter((name) => !groups?.includes(name) && numeric(name));
  return {
    ...(time ? { time } : {}),
    groups: rest.filter((name) => (groups ? groups.includes(name) : !values.includes(name))),
    values,
  };
}

/** The name of a row's group: the values of the columns that tell groups apart. */
export function groupName({ fields }: ResultRecord, groups: readonly string[]): string {
  return groups.map((name) => fields[name] || '–').join(' · ');
}

/** A series for each group and each column of numbers, by time. */
export function seriesOf({ records }: ResultData, shape: ChartShape): Series[] {
  const { time } = shape;
  if (!time) {
    return [];
  }
  const points = new Map<string, [number, number | null][]>();
  for (const record of records) {
    const at = instantOf(record.fields[time]);
    if (!at) {
      continue;
    }
    const group = groupName(record, shape.groups);
    for (const value of shape.values) {
      const label = [group, shape.values.length > 1 || !group ? value : ''].filter(Boolean).join(' · ');
      const text = record.fields[value];
      const found = points.get(label) ?? [];
      found.push([at.getTime() / 1000, text ? Number(text) : null]);
      points.set(label, found);
    }
  }
  return [...points].map(([label, pairs]) => {
    pairs.sort((a, b) => a[0] - b[0]);
    return { id: label, label, times: pairs.map(([at]) => at), values: pairs.map(([, value]) => value) };
  });
}

/** A bar or a slice. */
export interface Category {
  readonly name: string;
  readonly values: readonly number[];
}

/** The greatest groups by their first number; the rest is summed up under a name. */
export function categoriesOf(
  { records }: ResultData,
  shape: ChartShape,
  most: number,
  others: string,
): Category[] {
  const by = shape.groups.length > 0 ? shape.groups : shape.time ? [shape.time] : [];
  const sums = new Map<string, readonly number[]>();
  for (const record of records) {
    const values = shape.values.map((value) => Number(record.fields[value] || 0));
    const name = groupName(record, by) || '–';
    sums.set(name, added(sums.get(name), values));
  }
  const all = [...sums].sort(([, a], [, b]) => (b[0] ?? 0) - (a[0] ?? 0));
  const rest = all
    .slice(most)
    .reduce<readonly number[] | undefined>((sum, [, each]) => added(sum, each), undefined);
  return [...all.slice(0, most), ...(rest ? [[others, rest] as const] : [])].map(([name, values]) => ({
    name,
    values,
  }));
}

function added(sum: readonly number[] | undefined, values: readonly number[]): readonly number[] {
  return sum ? sum.map((each, place) => each + (values[place] ?? 0)) : values;
}
