import type { Series } from '../chart/series';

/** The newest value of a series; null where it has none. */
export function newest({ values }: Series): number | null {
  return values.findLast((value) => value !== null) ?? null;
}

export type Summary = 'MIN' | 'MAX' | 'SUM' | 'AVG';

/** One number for a whole series; null where it has no values. */
export function summary(kind: Summary, { values }: Series): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) {
    return null;
  }
  const sum = known.reduce((a, b) => a + b, 0);
  switch (kind) {
    case 'MIN':
      return known.reduce((a, b) => Math.min(a, b));
    case 'MAX':
      return known.reduce((a, b) => Math.max(a, b));
    case 'SUM':
      return sum;
    case 'AVG':
      return sum / known.length;
  }
}

/** The part of each value of all of them, from 0 to 1; what is not positive has none. */
export function shares(values: readonly (number | null)[]): number[] {
  const parts = values.map((value) => Math.max(value ?? 0, 0));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => (sum > 0 ? part / sum : 0));
}

/** An SVG path through a series in a box of a width and a height; empty for less than two values. */
export function sparkline({ times, values }: Series, width: number, height: number): string {
  const points = times.flatMap((time, index) => {
    const value = values[index];
    return value === null || value === undefined ? [] : [[time, value] as const];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) {
    return '';
  }
  const low = points.reduce((least, [, value]) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = points.reduce((most, [, value]) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const x = (time: number) => ((time - first[0]) / (last[0] - first[0])) * width;
  const y = (value: number) => (high === low ? height / 2 : height - ((value - low) / (high - low)) * height);
  return points
    .map(([time, value], index) => `${index === 0 ? 'M' : 'L'}${x(time).toFixed(1)} ${y(value).toFixed(1)}`)
    .join('');
}

/** The SVG path of a part of a ring, from one angle to another; 0 is at the top, 1 is all around. */
export function arc(from: number, to: number, outer: number, inner: number): string {
  const until = Math.min(to, from + 0.9999);
  const at = (turn: number, radius: number) => {
    const angle = turn * 2 * Math.PI;
    const short = (value: number) => Number((value * radius).toFixed(3));
    return `${short(Math.sin(angle))} ${short(-Math.cos(angle))}`;
  };
  const large = until - from > 0.5 ? 1 : 0;
  return [
    `M${at(from, outer)}`,
    `A${outer} ${outer} 0 ${large} 1 ${at(until, outer)}`,
    `L${at(until, inner)}`,
    `A${inner} ${inner} 0 ${large} 0 ${at(from, inner)}Z`,
  ].join('');
}
