/** A stretch of time as a person names it: the last so many seconds, or between two instants. */
export type TimeRange =
  | { readonly kind: 'last'; readonly seconds: number }
  | { readonly kind: 'between'; readonly from: Date; readonly to: Date };

/** Two instants. */
export interface Interval {
  readonly from: Date;
  readonly to: Date;
}

const UNITS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;

export const DEFAULT_RANGE: TimeRange = { kind: 'last', seconds: 3 * UNITS.h };

/** The form in links: `3h`, or `2026-11-23T01:00:00Z/2026-11-23T02:00:00Z`. */
export function formatRange(range: TimeRange): string {
  if (range.kind === 'between') {
    return `${instant(range.from)}/${instant(range.to)}`;
  }
  const unit = (['w', 'd', 'h', 'm'] as const).find((name) => range.seconds % UNITS[name] === 0) ?? 's';
  return `${range.seconds / UNITS[unit]}${unit}`;
}

/** Reads what [formatRange] writes; undefined when the text is something else. */
export function parseRange(text: string | null): TimeRange | undefined {
  const last = /^(\d{1,7})([smhdw])$/.exec(text ?? '');
  if (last?.[1] && last[2]) {
    const seconds = Number(last[1]) * UNITS[last[2] as keyof typeof UNITS];
    return seconds > 0 ? { kind: 'last', seconds } : undefined;
  }
  const [from, to, ...rest] = (text ?? '').split('/').map((part) => new Date(part));
  if (!from || !to || rest.length > 0 || !(from.getTime() < to.getTime())) {
    return undefined;
  }
  return { kind: 'between', from, to };
}

/** What the range is at a moment. */
export function resolveRange(range: TimeRange, now: Date): Interval {
  return range.kind === 'between'
    ? { from: range.from, to: range.to }
    : { from: new Date(now.getTime() - range.seconds * 1000), to: now };
}

export function secondsOf({ from, to }: Interval): number {
  return (to.getTime() - from.getTime()) / 1000;
}

/**
 * The period in seconds that shows an interval with about so many data points: one of those that CloudWatch's
 * graphs offer ("Modifying a graph", period), and one for which data points of that age are still kept (metrics
 * retention: under a minute 3 hours, a minute 15 days, five minutes 63 days).
 */
export function periodFor(interval: Interval, now: Date, points = 360): number {
  const age = (now.getTime() - interval.from.getTime()) / 1000;
  const finest = age > 63 * UNITS.d ? 3600 : age > 15 * UNITS.d ? 300 : 60;
  const wanted = Math.max(secondsOf(interval) / points, finest);
  return [60, 300, 900, 3600, 6 * 3600, UNITS.d].find((period) => period >= wanted) ?? 7 * UNITS.d;
}

function instant(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}
