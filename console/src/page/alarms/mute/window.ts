import type { MuteRule } from '../../../api/mutes';
import type { Interval } from '../../../time/range';

type Schedule = MuteRule['Rule']['Schedule'];

const MINUTE = 60_000;
const LONGEST_MINUTES = 15 * 24 * 60;

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
  const minutes = (until.getTime() - now.getTime()) / MINUTE;
  return minutes > 0 && minutes <= LONGEST_MINUTES - 1;
}

/** Reads `2026-11-23` and `03:30` of a zone that is so many minutes ahead of UTC; undefined for what is neither. */
export function readInstant(date: string, time: string, offset: (at: Date) => number): Date | undefined {
  const at = new Date(`${date.replaceAll('/', '-')}T${time}Z`);
  return Number.isNaN(at.getTime()) ? undefined : new Date(at.getTime() - offset(at) * MINUTE);
}

/** Seconds of a duration such as `P1DT2H`; undefined for what is none. */
export function seconds(duration: string): number | undefined {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(duration);
  if (!parts) {
    return undefined;
  }
  const [days = 0, hours = 0, minutes = 0, rest = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return days * 86_400 + hours * 3600 + minutes * 60 + rest;
}

/** The window of a rule that mutes once, in UTC; undefined for one that mutes again and again, or by another zone. */
export function onceOf(schedule: Schedule): Interval | undefined {
  const at = /^at\((.*)\)$/.exec(schedule.Expression)?.[1];
  const length = seconds(schedule.Duration);
  if (!at || length === undefined || (schedule.Timezone ?? 'UTC') !== 'UTC') {
    return undefined;
  }
  const from = new Date(`${at}Z`);
  return { from, to: new Date(from.getTime() + length * 1000) };
}
