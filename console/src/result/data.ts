import type { ResultRow } from '../api/insights';

/** A row of results: its fields by name, and where the whole event can be read. */
export interface ResultRecord {
  readonly fields: Readonly<Record<string, string>>;
  /** The value of `@ptr`, for `getRecord`. */
  readonly pointer?: string;
}

/** Results as a table. */
export interface ResultData {
  /** In the order of the query. */
  readonly columns: readonly string[];
  readonly records: readonly ResultRecord[];
}

const POINTER = '@ptr';

export function resultData(rows: readonly ResultRow[]): ResultData {
  const columns: string[] = [];
  const known = new Set<string>([POINTER]);
  const records = rows.map((row) => {
    const fields: Record<string, string> = {};
    for (const { field, value } of row) {
      fields[field] = value;
    }
    addColumns(row, columns, known);
    const { [POINTER]: pointer, ...rest } = fields;
    return { fields: rest, ...(pointer ? { pointer } : {}) };
  });
  return { columns, records };
}

/** A column that earlier rows lack comes behind the one that is before it in its row. */
function addColumns(row: ResultRow, columns: string[], known: Set<string>): void {
  let place = 0;
  for (const { field } of row) {
    if (field === POINTER) {
      continue;
    }
    if (known.has(field)) {
      place = columns.indexOf(field) + 1;
    } else {
      known.add(field);
      columns.splice(place, 0, field);
      place++;
    }
  }
}

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/;

/** The instant that a value tells, which Logs Insights writes in UTC: `2026-03-10 06:00:00.000`. */
export function instantOf(value: string | undefined): Date | undefined {
  return value !== undefined && TIME.test(value) ? new Date(`${value.replace(' ', 'T')}Z`) : undefined;
}

/** How often a value occurs. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** A field of results: the share of the rows that have it, and its most frequent values. */
export interface FieldShare {
  readonly name: string;
  readonly percent: number;
  readonly top: readonly ValueCount[];
}

const TOP = 5;

export function fieldShares({ columns, records }: ResultData): FieldShare[] {
  return columns.map((name) => {
    const counts = new Map<string, number>();
    let present = 0;
    for (const { fields } of records) {
      const value = fields[name];
      if (value !== undefined && value !== '') {
        present++;
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    const top = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count)
      .slice(0, TOP);
    return { name, percent: share(present, records.length), top };
  });
}

/** Whole percents; what is there at all is at least one, and what is not in all is at most 99. */
export function share(part: number, whole: number): number {
  if (part === 0 || whole === 0) {
    return 0;
  }
  return part === whole ? 100 : Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}

/** Rows in the order of a column: numbers by their value, then texts; rows without the field come last. */
export function sortedBy(
  records: readonly ResultRecord[],
  column: string,
  descending: boolean,
): readonly ResultRecord[] {
  const sign = descending ? -1 : 1;
  return records.toSorted((a, b) => {
    const x = a.fields[column] ?? '';
    const y = b.fields[column] ?? '';
    if (x === '' || y === '') {
      return x === y ? 0 : x === '' ? 1 : -1;
    }
    const difference = Number(x) - Number(y);
    return sign * (Number.isNaN(difference) ? (x < y ? -1 : x > y ? 1 : 0) : difference);
  });
}
