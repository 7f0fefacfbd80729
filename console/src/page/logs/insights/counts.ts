import { runQuery } from '../../../api/insights';
import type { Series } from '../../../chart/series';
import { fieldText, selection, selectionStart } from '../../../editor/queryEdit';
import { instantOf, type ResultData, resultData, type ValueCount } from '../../../result/data';
import { type Interval, secondsOf } from '../../../time/range';

const BINS = [1, 5, 10, 30, 60, 300, 600, 1800, 3600, 10_800, 21_600, 86_400, 604_800];
const WANTED = 80;

const UNITS = [
  [1, 's'],
  [60, 'm'],
  [3600, 'h'],
  [86_400, 'd'],
] as const;

/** Seconds of a bar, so that an interval has about eighty. */
export function binFor(interval: Interval): number {
  return BINS.find((seconds) => secondsOf(interval) / seconds <= WANTED) ?? 2_592_000;
}

/** A length of time as `bin` takes it: at most 60 s, 60 min and 24 h in these units (AWS document "Datetime functions"). */
function binText(seconds: number): string {
  const [length, unit] = UNITS.findLast(([least]) => seconds >= least) ?? UNITS[0];
  return `${seconds / length}${unit}`;
}

/** The query that counts over time what a query matches; undefined when only its rows can tell. */
export function countQuery(query: string, interval: Interval): string | undefined {
  const selected = selection(query);
  const stats = `stats count(*) as matches by bin(${binText(binFor(interval))}) as time`;
  return selected === undefined ? undefined : selected === '' ? stats : `${selected}\n| ${stats}`;
}

/** Counts over time, with zeros where nothing was. */
export function countSeries(
  counts: ReadonlyMap<number, number>,
  interval: Interval,
  bin: number,
  label: string,
): Series {
  const first = Math.floor(interval.from.getTime() / 1000 / bin) * bin;
  const last = interval.to.getTime() / 1000;
  const times: number[] = [];
  for (let time = first; time < last; time += bin) {
    times.push(time);
  }
  return { id: 'matches', label, times, values: times.map((time) => counts.get(time) ?? 0), shape: 'step' };
}

/** The counts that the server gave. */
export function countsOf({ records }: ResultData): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { fields } of records) {
    const at = instantOf(fields.time);
    if (at) {
      counts.set(at.getTime() / 1000, Number(fields.matches ?? 0));
    }
  }
  return counts;
}

/** The counts of rows by their times; undefined when they have none. */
export function countsOfRows({ records }: ResultData, bin: number): Map<number, number> | undefined {
  const counts = new Map<number, number>();
  for (const { fields } of records) {
    const at = instantOf(fields['@timestamp']);
    if (at) {
      const time = Math.floor(at.getTime() / 1000 / bin) * bin;
      counts.set(time, (counts.get(time) ?? 0) + 1);
    }
  }
  return counts.size > 0 ? counts : undefined;
}

/** Runs a query to its end. */
export async function results(
  query: string,
  groups: readonly string[],
  interval: Interval,
  signal: AbortSignal,
): Promise<ResultData> {
  let rows: Parameters<typeof resultData>[0] = [];
  for await (const progress of runQuery({ query, groups, interval }, { signal })) {
    rows = progress.results;
  }
  return resultData(rows);
}

/** The most frequent values of a field in the events that a query matches before it counts. */
export async function topValuesOf(
  field: string,
  query: string,
  groups: readonly string[],
  interval: Interval,
  signal: AbortSignal,
): Promise<readonly ValueCount[]> {
  const name = fieldText(field);
  const parts = [
    selectionStart(query),
    `filter ispresent(${name})`,
    `stats count(*) as occurrences by ${name} as found`,
    'sort occurrences desc',
    'limit 5',
  ];
  const { records } = await results(parts.filter(Boolean).join('\n| '), groups, interval, signal);
  return records.map(({ fields }) => ({
    value: fields.found ?? '',
    count: Number(fields.occurrences ?? 0),
  }));
}
