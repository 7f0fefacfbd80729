import type { Series } from '../../../chart/series';
import { selection } from '../../../editor/queryEdit';
import { seriesOf } from '../../../result/chartData';
import type { ResultData } from '../../../result/data';
import { type Interval, secondsOf } from '../../../time/range';
import { countSeries } from '../../logs/insights/counts';
import type { Aggregation } from './logDraft';

/** The column of the numbers. */
export const VALUE = 'alarm_value';
const TIME = 'alarm_time';

/** More points than this in a line are not drawn. */
const MOST_POINTS = 3000;

/** What `bin` takes at most (AWS document "Datetime functions"). */
const BINS = [
  [86_400, 'd', 31],
  [3600, 'h', 24],
  [60, 'm', 60],
  [1, 's', 60],
] as const;

/** The query that a run of the alarm asks: its rows made to numbers. */
export function runQueryText(query: string, { call, by, order = 'desc' }: Aggregation): string {
  const stats = `${query}\n| stats ${call} as ${VALUE}`;
  return by.length === 0 ? stats : `${stats} by ${by.join(', ')}\n| sort ${VALUE} ${order}\n| limit 500`;
}

/**
 * The query that asks the same of each stretch of an interval; undefined where only single runs can tell, or where
 * there were too many or too few of them.
 */
export function overTimeText(
  query: string,
  { call, by }: Aggregation,
  length: number,
  interval: Interval,
): string | undefined {
  const events = selection(query);
  const bin = BINS.find(([unit, , most]) => length % unit === 0 && length / unit <= most);
  const points = secondsOf(interval) / length;
  if (events === undefined || !bin || points > MOST_POINTS || points < 2) {
    return undefined;
  }
  const stats = `stats ${call} as ${VALUE} by ${[`bin(${length / bin[0]}${bin[1]}) as ${TIME}`, ...by].join(', ')}`;
  return [...(events ? [events] : []), stats, 'limit 10000'].join('\n| ');
}

/**
 * The lines of what `overTimeText` found, of whole stretches only: what is left of one at an end of the interval says
 * nothing of a run. Rows that are counted are 0 where there are none.
 */
export function runSeries(
  data: ResultData,
  { call, by }: Aggregation,
  length: number,
  interval: Interval,
): readonly Series[] {
  const found = seriesOf(data, { time: TIME, groups: by.map(plain), values: [VALUE] });
  if (by.length > 0) {
    return found.map((line) => whole(line, length, interval));
  }
  const [line = { id: VALUE, times: [], values: [] }] = found;
  if (!countsRows(call)) {
    return found.map((each) => ({ ...whole(each, length, interval), label: call }));
  }
  const counts = new Map(line.times.map((time, index) => [time, line.values[index] ?? 0]));
  return [{ ...whole(countSeries(counts, interval, length, call), length, interval), shape: 'line' }];
}

function whole(line: Series, length: number, { from, to }: Interval): Series {
  const kept = line.times.map(
    (time) => time * 1000 >= from.getTime() && (time + length) * 1000 <= to.getTime(),
  );
  return {
    ...line,
    times: line.times.filter((_, index) => kept[index]),
    values: line.values.filter((_, index) => kept[index]),
  };
}

/** A number of a run, and whose it is; empty without contributors. */
export interface RunNumber {
  readonly name: string;
  readonly value: number | undefined;
}

/** The numbers of a run; rows that are counted are 0 where there are none. */
export function numbersOf({ records }: ResultData, { call, by }: Aggregation): readonly RunNumber[] {
  const numbers = records.map(({ fields }) => ({
    name: by.map((field) => fields[plain(field)] || '–').join(' · '),
    value: fields[VALUE] ? Number(fields[VALUE]) : undefined,
  }));
  return numbers.length === 0 && by.length === 0
    ? [{ name: '', value: countsRows(call) ? 0 : undefined }]
    : numbers;
}

/** Whether rows are counted, so that none is the number 0. */
const countsRows = (call: string) => call.includes('*');

/** A field as rows name it: without backticks. */
const plain = (field: string) => field.replaceAll('`', '');

/** Whether a number breaches. */
export function breaches(value: number, operator: string, threshold: number): boolean {
  switch (operator) {
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold;
    case 'LessThanThreshold':
      return value < threshold;
    default:
      return value <= threshold;
  }
}
