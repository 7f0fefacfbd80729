import type { MuteRule } from '../../../api/mutes';
import type { Interval } from '../../../time/range';
import { instantOf, isZone } from '../../../time/zones';
import { beginningBefore, beginningsAfter, parseCron } from './cron';

export type Schedule = MuteRule['Rule']['Schedule'];

const MINUTE = 60_000;
const DAY_SECONDS = 86_400;
const LONGEST_SECONDS = 15 * DAY_SECONDS;

/** A window from now until an instant. Schedules know minutes only: it begins with the minute that has begun. */
export function windowUntil(now: Date, until: Date): Schedule {
  const start = Math.floor(now.getTime() / MINUTE) * MINUTE;
  const minutes = Math.ceil((until.getTime() - start) / MINUTE);
  return {
    Expression: `at(${new Date(start).toISOString().slice(0, 16)})`,
    Duration: `PT${minutes}M`,
    Timezone: 'UTC',
  };
}

/** Whether a window may end then: in the future, at most 15 days long (CloudWatch API Reference, Schedule). */
export function mayEnd(now: Date, until: Date): boolean {
  const seconds = (until.getTime() - now.getTime()) / 1000;
  return seconds > 0 && seconds <= LONGEST_SECONDS - 60;
}

/** Whether a window may be so long: a minute to 15 days (CloudWatch API Reference, Schedule). */
export const mayLast = (length: number) =>
  Number.isInteger(length) && length >= 60 && length <= LONGEST_SECONDS;

/** Seconds of a duration such as `P1DT2H`; undefined for what is none. */
export function seconds(duration: string): number | undefined {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(duration);
  if (!parts) {
    return undefined;
  }
  const [days = 0, hours = 0, minutes = 0, rest = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return days * DAY_SECONDS + hours * 3600 + minutes * 60 + rest;
}

/** The duration of so many whole seconds, such as `P1DT2H`. */
export function durationText(length: number): string {
  const time = [
    [Math.floor(length / 3600) % 24, 'H'],
    [Math.floor(length / 60) % 60, 'M'],
    [length % 60, 'S'],
  ] as const;
  const days = Math.floor(length / DAY_SECONDS);
  const rest = time.filter(([count]) => count > 0).map((part) => part.join(''));
  return `P${days > 0 ? `${days}D` : ''}${rest.length > 0 ? `T${rest.join('')}` : ''}`;
}

/** When a schedule is open, within the bounds of its rule. */
export interface Timed {
  readonly schedule: Schedule;
  readonly start?: Date | undefined;
  readonly expire?: Date | undefined;
}

export const timedOf = (rule: MuteRule): Timed => ({
  schedule: rule.Rule.Schedule,
  start: rule.StartDate === undefined ? undefined : new Date(rule.StartDate * 1000),
  expire: rule.ExpireDate === undefined ? undefined : new Date(rule.ExpireDate * 1000),
});

/** The window of a schedule that is open once; undefined for one that opens again and again. */
export function onceOf(schedule: Schedule): Interval | undefined {
  const at = /^at\((.*)\)$/.exec(schedule.Expression)?.[1];
  const length = seconds(schedule.Duration);
  const from = instantOf(schedule.Timezone ?? 'UTC', at ?? '');
  return from && length !== undefined ? { from, to: new Date(from.getTime() + length * 1000) } : undefined;
}

/** The window that is open and the next ones, so many at most; undefined where the schedule cannot be read. */
export function windowsOf(
  { schedule, start, expire }: Timed,
  now: Date,
  count: number,
): readonly Interval[] | undefined {
  const beginnings = beginningsOf(
    schedule,
    start && start > now ? new Date(start.getTime() - 1) : now,
    count,
  );
  const length = seconds(schedule.Duration);
  if (!beginnings || length === undefined) {
    return undefined;
  }
  return beginnings
    .filter((from) => !(start && from < start) && !(expire && from >= expire))
    .map((from) => ({ from, to: earlier(new Date(from.getTime() + length * 1000), expire) }))
    .filter(({ to }) => to > now)
    .slice(0, count);
}

const earlier = (one: Date, other: Date | undefined) => (other && other < one ? other : one);

function beginningsOf(schedule: Schedule, now: Date, count: number): readonly Date[] | undefined {
  const once = onceOf(schedule);
  if (once) {
    return [once.from];
  }
  const zone = schedule.Timezone ?? 'UTC';
  const cron = parseCron(/^cron\((.*)\)$/.exec(schedule.Expression)?.[1] ?? '');
  if (!cron || !isZone(zone)) {
    return undefined;
  }
  const days = Math.ceil((seconds(schedule.Duration) ?? 0) / DAY_SECONDS);
  const last = beginningBefore(cron, zone, now, days);
  return [...(last ? [last] : []), ...beginningsAfter(cron, zone, now, count)];
}
