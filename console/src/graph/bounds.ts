import { formatRange, type Interval, secondsOf } from '../time/range';

const RELATIVE =
  /^-?P(?=[\dT])(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** The seconds of each part of [RELATIVE]; CloudWatch's console counts a month as 30 days. */
const PARTS = [30 * 86_400, 604_800, 86_400, 3600, 60, 1];

/** How many seconds before now `-PT3H` and its like are; undefined for what is an instant. */
export function secondsBefore(bound: string): number | undefined {
  const found = RELATIVE.exec(bound);
  return found
    ? PARTS.reduce((sum, seconds, index) => sum + seconds * Number(found[index + 1] ?? 0), 0)
    : undefined;
}

function resolve(bound: string, now: Date): Date | undefined {
  const before = secondsBefore(bound);
  const at = before === undefined ? new Date(bound) : new Date(now.getTime() - before * 1000);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** Between `start` and `end` of a widget; undefined when it has none, or none that can be read. */
export function boundsOf(
  { start, end }: { readonly start?: string; readonly end?: string },
  now: Date,
): Interval | undefined {
  const from = start ? resolve(start, now) : undefined;
  const to = end ? resolve(end, now) : now;
  return from && to && from < to ? { from, to } : undefined;
}

/** The time range of a link that a dashboard begins with. */
export function rangeOf(body: { readonly start?: string; readonly end?: string }): string | undefined {
  const before = body.start ? secondsBefore(body.start) : undefined;
  const relativeEnd = body.end ? secondsBefore(body.end) : 0;
  if (before && relativeEnd === 0) {
    return formatRange({ kind: 'last', seconds: before });
  }
  const interval = boundsOf(body, new Date());
  return interval && formatRange({ kind: 'between', ...interval });
}

/** The one period that has the whole interval in it; periods begin where the interval does. */
export function wholePeriod(interval: Interval): number {
  return Math.max(60, Math.ceil(secondsOf(interval) / 60) * 60);
}
