import type { Metric } from '../api/cloudwatch';
import type { RowOptions, WrittenRow } from './properties';

/** A row of `metrics` with everything that it means. */
export interface Row {
  /** Namespace, name, and the names and values of dimensions; none for an expression. */
  readonly fields: readonly string[];
  readonly options: RowOptions;
}

const SAME = '.';
const SAME_SO_FAR = '...';

/** The rows with what they take over from the row before ("Metric Widget: Format for Each Metric in the Array"). */
export function expandRows(written: readonly WrittenRow[]): Row[] {
  let previous: readonly string[] = [];
  return written.map((row) => {
    const fields = expand(
      row.filter((item) => typeof item === 'string'),
      previous,
    );
    if (fields.length > 0) {
      previous = fields;
    }
    const last = row.at(-1);
    return { fields, options: typeof last === 'object' && last !== null ? last : {} };
  });
}

function expand(written: readonly string[], previous: readonly string[]): readonly string[] {
  const fields =
    written[0] === SAME_SO_FAR
      ? [...previous.slice(0, Math.max(previous.length - written.length + 1, 0)), ...written.slice(1)]
      : written;
  return fields.map((field, index) => (field === SAME ? (previous[index] ?? field) : field));
}

/** The shortest form of rows: `.` for what the row before says, `...` for all of it but the end. */
export function compactRows(rows: readonly Row[]): WrittenRow[] {
  let previous: readonly string[] = [];
  return rows.map(({ fields, options }) => {
    const written = compact(fields, previous);
    if (fields.length > 0) {
      previous = fields;
    }
    return Object.keys(options).length > 0 || written.length === 0 ? [...written, options] : written;
  });
}

function compact(fields: readonly string[], previous: readonly string[]): string[] {
  const same = fields.findIndex((field, index) => field !== previous[index]);
  const shared = same < 0 ? fields.length : same;
  if (fields.length === previous.length && shared >= 2 && shared < fields.length) {
    return [SAME_SO_FAR, ...fields.slice(shared)];
  }
  return fields.map((field, index) => (field === previous[index] && field !== SAME ? SAME : field));
}

export function rowOfMetric(metric: Metric, options: RowOptions = {}): Row {
  const dimensions = (metric.Dimensions ?? []).flatMap(({ Name, Value }) => [Name, Value]);
  return { fields: [metric.Namespace, metric.MetricName, ...dimensions], options };
}

/** The metric of a row; undefined for an expression. */
export function metricOfRow({ fields }: Row): Metric | undefined {
  const [Namespace, MetricName, ...rest] = fields;
  if (Namespace === undefined || MetricName === undefined) {
    return undefined;
  }
  const Dimensions = [];
  for (let index = 0; index + 1 < rest.length; index += 2) {
    Dimensions.push({ Name: rest[index] ?? '', Value: rest[index + 1] ?? '' });
  }
  return { Namespace, MetricName, Dimensions };
}

/** Tells metrics apart, whatever the order of their dimensions. */
export function metricKey({ Namespace, MetricName, Dimensions = [] }: Metric): string {
  const dimensions = Dimensions.map(({ Name, Value }) => `${Name}=${Value}`).sort();
  return JSON.stringify([Namespace, MetricName, ...dimensions]);
}

/** The ids of rows: those that are written, and free ones for the others (`m1`, `e1`). */
export function rowIds(rows: readonly Row[]): string[] {
  const taken = new Set(rows.map((row) => row.options.id));
  return rows.map((row) => row.options.id ?? free(taken, row.fields.length === 0 ? 'e' : 'm'));
}

/** The rows with their ids written once one is an expression: what it names must not change with the rows around. */
export function withIds(rows: readonly Row[]): readonly Row[] {
  if (rows.every((row) => row.fields.length > 0)) {
    return rows;
  }
  const ids = rowIds(rows);
  return rows.map((row, index) => ({ ...row, options: { ...row.options, id: ids[index] ?? '' } }));
}

/** Which of the drawn series is a row's first, and gives it its colour; one without series is told by the rows shown. */
export function drawnPlace(
  rows: readonly Row[],
  index: number,
  drawn: readonly { readonly rowId: string }[],
): number {
  const id = rowIds(rows)[index];
  const place = drawn.findIndex(({ rowId }) => rowId === id);
  return place < 0 ? rows.slice(0, index).filter(({ options }) => options.visible !== false).length : place;
}

function free(taken: Set<string | undefined>, letter: string): string {
  let number = 1;
  while (taken.has(`${letter}${number}`)) {
    number++;
  }
  taken.add(`${letter}${number}`);
  return `${letter}${number}`;
}

/** Whether an expression searches metrics, each of which becomes a series. */
export function isSearch(expression: string): boolean {
  return /\bSEARCH\s*\(/i.test(expression);
}

/** Whether an expression is a query of Metrics Insights. */
export function isSql(expression: string): boolean {
  return /^\s*SELECT\b/i.test(expression);
}
