import { clockTime, instantOf } from '../../../time/zones';

/** The days of the week, as expressions name them. */
export const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAY = 86_400_000;
/** From one 29 February to the next but one can be eight years. */
const FARTHEST_DAYS = 9 * 366;

/** When windows begin, again and again. */
export interface Cron {
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  /** Whether they begin on a day, which is given by its beginning in UTC. */
  readonly on: (day: Date) => boolean;
}

/**
 * Reads `0 2 * * SUN`: minute, hour, day of the month, month, day of the week. Where both kinds of day are restricted,
 * either is enough, as in Unix. Undefined for another text, and for what AWS does not document for mute rules.
 */
export function parseCron(text: string): Cron | undefined {
  const fields = text.trim().split(/\s+/);
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = ''] = fields;
  const minutes = valuesOf(minute, 0, 59);
  const hours = valuesOf(hour, 0, 23);
  const days = valuesOf(dayOfMonth, 1, 31);
  const months = valuesOf(month, 1, 12, MONTHS);
  const weekdays = valuesOf(dayOfWeek, 0, 7, WEEKDAYS);
  if (fields.length !== 5 || !minutes || !hours || !days || !months || !weekdays) {
    return undefined;
  }
  const either = !isAny(dayOfMonth) && !isAny(dayOfWeek);
  return {
    hours,
    minutes,
    on: (day) => {
      const inMonth = days.includes(day.getUTCDate());
      const weekday = day.getUTCDay();
      const inWeek = weekdays.includes(weekday) || (weekday === 0 && weekdays.includes(7));
      return months.includes(day.getUTCMonth() + 1) && (either ? inMonth || inWeek : inMonth && inWeek);
    },
  };
}

const isAny = (field: string) => field === '*' || field === '?';

/** The values that a field permits, in order; undefined when it cannot be read. */
export function valuesOf(
  field: string,
  least: number,
  most: number,
  names: readonly string[] = [],
): readonly number[] | undefined {
  const parts = field.split(',').map((part) => valuesOfPart(part, least, most, names));
  return parts.every((part) => part !== undefined)
    ? [...new Set(parts.flat())].sort((one, other) => one - other)
    : undefined;
}

function valuesOfPart(
  part: string,
  least: number,
  most: number,
  names: readonly string[],
): readonly number[] | undefined {
  const found = /^(\*|\?|\w+)(?:-(\w+))?(?:\/(\d{1,4}))?$/.exec(part);
  if (!found) {
    return undefined;
  }
  const [, from = '', to, every] = found;
  const value = (text: string) => {
    const named = names.indexOf(text.toUpperCase());
    return named >= 0 ? least + named : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  };
  const first = isAny(from) ? least : value(from);
  const last = to ? value(to) : isAny(from) || every ? most : first;
  const step = Number(every ?? 1);
  return first >= least && last <= most && first <= last && step > 0
    ? Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
    : undefined;
}

/** The next beginnings after a moment, so many at most. */
export function beginningsAfter(cron: Cron, zone: string, after: Date, count: number): readonly Date[] {
  const found: Date[] = [];
  for (const times of timesByDay(cron, zone, after, DAY, FARTHEST_DAYS)) {
    for (const time of times) {
      const at = instantOf(zone, time);
      if (at && at > after && found.push(at) === count) {
        return found;
      }
    }
  }
  return found;
}

/** The last beginning that is not after a moment, at most so many days before. */
export function beginningBefore(cron: Cron, zone: string, until: Date, days: number): Date | undefined {
  for (const times of timesByDay(cron, zone, until, -DAY, days + 1)) {
    for (const time of times.toReversed()) {
      const at = instantOf(zone, time);
      if (at && at <= until) {
        return at;
      }
    }
  }
  return undefined;
}

/** What the clock shows at beginnings, day by day from that of a moment on. */
function* timesByDay(cron: Cron, zone: string, from: Date, step: number, days: number): Generator<string[]> {
  const first = new Date(`${clockTime(zone, from).slice(0, 10)}T00:00Z`).getTime();
  for (let count = 0; count <= days; count++) {
    const day = new Date(first + count * step);
    if (cron.on(day)) {
      const date = day.toISOString().slice(0, 10);
      yield cron.hours.flatMap((hour) => cron.minutes.map((minute) => `${date}T${two(hour)}:${two(minute)}`));
    }
  }
}

/** `2` as `02`. */
export const two = (value: number) => String(value).padStart(2, '0');
