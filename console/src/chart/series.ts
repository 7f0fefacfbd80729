/** A line of a chart. */
export interface Series {
  readonly id: string;
  readonly label: string;
  /** Seconds since 1970, ascending. */
  readonly times: readonly number[];
  /** As many; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly axis?: 'left' | 'right';
  /** `#rrggbb` */
  readonly color?: string;
  readonly shape?: 'line' | 'area' | 'points' | 'step';
}

/** A line across with what lies beyond it in colour, or a band between two values. */
export interface Threshold {
  readonly value: number;
  readonly until?: number;
  readonly label: string;
  readonly untilLabel?: string;
  readonly axis?: 'left' | 'right';
  /** `#rrggbb` */
  readonly color?: string;
  readonly fill?: 'above' | 'below';
}

/** A moment with what lies before or after it in colour, or a stretch of time. */
export interface Mark {
  readonly at: Date;
  readonly until?: Date;
  readonly label: string;
  readonly untilLabel?: string;
  /** `#rrggbb` */
  readonly color?: string;
  readonly fill?: 'before' | 'after';
}

/** The space between two series, such as the band of what is expected. */
export interface Band {
  readonly lower: string;
  readonly upper: string;
}

/** Series on one axis of time: all times, and for each series its values at them. */
export function align(series: readonly Series[]): { times: number[]; values: (number | null)[][] } {
  const first = series[0];
  if (!first) {
    return { times: [], values: [] };
  }
  if (series.every((each) => sameTimes(each.times, first.times))) {
    return { times: [...first.times], values: series.map((each) => [...each.values]) };
  }
  const times = [...new Set(series.flatMap((each) => [...each.times]))].sort((a, b) => a - b);
  const place = new Map(times.map((time, index) => [time, index]));
  return {
    times,
    values: series.map((each) => {
      const row = new Array<number | null>(times.length).fill(null);
      each.times.forEach((time, index) => {
        row[place.get(time) ?? 0] = each.values[index] ?? null;
      });
      return row;
    }),
  };
}

function sameTimes(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((time, index) => time === b[index]));
}

/** Each series on top of those before it; where it has no value it adds nothing. */
export function stack(values: readonly (readonly (number | null)[])[]): (number | null)[][] {
  const sums: number[] = [];
  return values.map((row) =>
    row.map((value, index) => {
      sums[index] = (sums[index] ?? 0) + (value ?? 0);
      return sums[index];
    }),
  );
}

const UNITS = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** A number for an axis or a legend: `1.25k`, `0.0042`, `12`. */
export function formatNumber(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return '–';
  }
  const size = Math.abs(value);
  const unit = UNITS.find(([length]) => size >= length);
  return unit ? `${trim(value / unit[0])}${unit[1]}` : trim(value);
}

function trim(value: number): string {
  const text = Math.abs(value) >= 1e-4 || value === 0 ? value.toPrecision(4) : value.toExponential(2);
  return text.includes('e') ? text : String(Number(text));
}

/** Text for a spreadsheet (RFC 4180): a column of times, one a series. */
export function toCsv(series: readonly Series[]): string {
  const { times, values } = align(series);
  const lines = times.map((time, index) =>
    [new Date(time * 1000).toISOString(), ...values.map((row) => row[index] ?? '')].join(','),
  );
  return [['time', ...series.map((each) => quoted(each.label))].join(','), ...lines].join('\r\n');
}

/** A field of CSV; one that a spreadsheet would take for a formula gets an apostrophe before it. */
export function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
