import type { MuteRule, PutMuteRule } from '../../../api/mutes';
import { clockTime, instantOf, isZone } from '../../../time/zones';
import { parseCron, two, valuesOf, WEEKDAYS, type Weekday } from './cron';
import type { muteText } from './text';
import {
  durationText,
  mayEnd,
  mayLast,
  type Schedule,
  seconds,
  type Timed,
  windowsOf,
  windowUntil,
} from './window';

export type When = 'now' | 'once' | 'again';
export type Length = 'h1' | 'h4' | 'until';
export type Repeat = 'week' | 'month' | 'cron';

/** What the clock of the zone shows, as it was typed: `2026-11-29` or `2026/11/29`, and `02:00`. */
export interface Typed {
  readonly date: string;
  readonly time: string;
}

const HOUR = 3_600_000;
const HOURS = { h1: 1, h4: 4 } as const;

/** How long a window is, in. */
export const UNITS = { minutes: 60, hours: 3600, days: 86_400 } as const;
export type Unit = keyof typeof UNITS;

/** A mute rule as it stands in the form. */
export interface MuteDraft {
  readonly name: string;
  readonly why: string;
  readonly alarms: readonly string[];
  readonly when: When;
  /** From now. */
  readonly length: Length;
  readonly until: Typed;
  /** Once. */
  readonly begin: Typed;
  /** Again and again. */
  readonly repeat: Repeat;
  readonly time: string;
  readonly weekdays: readonly Weekday[];
  readonly day: string;
  readonly cron: string;
  /** How long, once or again and again. */
  readonly count: string;
  readonly unit: Unit;
  readonly zone: string;
  /** Bounds; both parts are empty without one. */
  readonly start: Typed;
  readonly expire: Typed;
}

export type MuteField = keyof MuteDraft | 'schedule';
export type MuteProblems = Readonly<Partial<Record<MuteField, keyof (typeof muteText)['en'] & string>>>;

const NEVER: Typed = { date: '', time: '' };

/** A rule that is about to be made: from now on, until somebody says otherwise. */
export function newMute(alarms: readonly string[], zone: string, now: Date): MuteDraft {
  const later = (hours: number) => typed(zone, new Date(now.getTime() + hours * HOUR));
  return {
    name: `mute-${now.toISOString().slice(0, 19).replaceAll(':', '')}`,
    why: '',
    alarms,
    when: 'now',
    length: 'h1',
    until: later(8),
    begin: { ...later(1), time: `${later(1).time.slice(0, 2)}:00` },
    repeat: 'week',
    time: '02:00',
    weekdays: ['SUN'],
    day: '1',
    cron: '0 2 * * SUN',
    count: '4',
    unit: 'hours',
    zone,
    start: NEVER,
    expire: NEVER,
  };
}

/** A rule that is about to be changed. */
export function muteOf(rule: MuteRule, now: Date): MuteDraft {
  const { Expression, Duration, Timezone: zone = 'UTC' } = rule.Rule.Schedule;
  const [, kind, text = ''] = /^(at|cron)\((.*)\)$/.exec(Expression) ?? [];
  const [date = '', time = ''] = text.split('T');
  // A zone that the browser does not know is shown as wrong.
  const clock = isZone(zone) ? zone : 'UTC';
  const bound = (at: number | undefined) => (at === undefined ? NEVER : typed(clock, new Date(at * 1000)));
  return {
    ...newMute(rule.MuteTargets?.AlarmNames ?? [], clock, now),
    zone,
    name: rule.Name,
    why: rule.Description ?? '',
    ...lengthOf(seconds(Duration) ?? 0),
    ...(kind === 'at' ? { when: 'once', begin: { date, time } } : { when: 'again', ...repeatOf(text) }),
    start: bound(rule.StartDate),
    expire: bound(rule.ExpireDate),
  };
}

function typed(zone: string, at: Date): Typed {
  const [date = '', time = ''] = clockTime(zone, at).split('T');
  return { date, time };
}

function lengthOf(length: number): Pick<MuteDraft, 'count' | 'unit'> {
  const unit = (['days', 'hours'] as const).find((each) => length % UNITS[each] === 0) ?? 'minutes';
  return { count: String(length / UNITS[unit]), unit };
}

function repeatOf(cron: string): Partial<MuteDraft> {
  const [, minute, hour, day = '', week = ''] = /^(\d\d?) (\d\d?) (\S+) \* (\S+)$/.exec(cron) ?? [];
  const time = `${two(Number(hour))}:${two(Number(minute))}`;
  const days = valuesOf(week, 0, 7, WEEKDAYS);
  if (parseCron(cron) && day === '*' && days) {
    const weekdays = WEEKDAYS.filter((_, index) => days.includes(index) || (index === 0 && days.includes(7)));
    return { cron, repeat: 'week', time, weekdays };
  }
  return parseCron(cron) && /^\d+$/.test(day) && week === '*'
    ? { cron, repeat: 'month', time, day }
    : { cron, repeat: 'cron' };
}

/** When a draft mutes. */
export function timedOfDraft(draft: MuteDraft, now: Date): Timed {
  const schedule = scheduleOf(draft, now);
  return draft.when === 'now'
    ? { schedule }
    : { schedule, start: instant(draft.zone, draft.start), expire: instant(draft.zone, draft.expire) };
}

const instant = (zone: string, { date, time }: Typed) => instantOf(zone, wall({ date, time }));
const wall = ({ date, time }: Typed) => `${date.replaceAll('/', '-')}T${time}`;
const isNever = ({ date, time }: Typed) => date === '' && time === '';

function scheduleOf(draft: MuteDraft, now: Date): Schedule {
  if (draft.when === 'now') {
    return windowUntil(now, endOf(draft, now) ?? now);
  }
  const length = lengthIn(draft);
  return {
    Expression: draft.when === 'once' ? `at(${wall(draft.begin)})` : `cron(${cronOf(draft)})`,
    Duration: mayLast(length) ? durationText(length) : '',
    Timezone: draft.zone,
  };
}

/** When a window from now ends. */
export function endOf({ length, until, zone }: MuteDraft, now: Date): Date | undefined {
  return length === 'until' ? instant(zone, until) : new Date(now.getTime() + HOURS[length] * HOUR);
}

const lengthIn = ({ count, unit }: MuteDraft) => (count.trim() === '' ? 0 : Number(count) * UNITS[unit]);

function cronOf({ repeat, time, weekdays, day, cron }: MuteDraft): string {
  const [hour = '', minute = ''] = time.split(':').map((part) => (part === '' ? '' : String(Number(part))));
  const days = weekdays.length === WEEKDAYS.length ? '*' : weekdays.join(',');
  switch (repeat) {
    case 'week':
      return `${minute} ${hour} * * ${days}`;
    case 'month':
      return `${minute} ${hour} ${day.trim()} * *`;
    case 'cron':
      return cron.trim();
  }
}

/** What of a draft cannot be right; what the server alone knows is not checked. */
export function muteProblems(draft: MuteDraft, now: Date, most = Number.POSITIVE_INFINITY): MuteProblems {
  const found = {
    ...(draft.name.trim() ? {} : { name: 'nameMissing' }),
    ...(draft.alarms.length === 0 ? { alarms: 'alarmsMissing' } : {}),
    ...(draft.alarms.length > most ? { alarms: 'alarmsTooMany' } : {}),
    ...(draft.when === 'now' ? ofNow(draft, now) : ofLater(draft)),
  } satisfies MuteProblems;
  const never = Object.keys(found).length === 0 && windowsOf(timedOfDraft(draft, now), now, 1)?.length === 0;
  return never ? { schedule: 'never' } : found;
}

function ofNow(draft: MuteDraft, now: Date): MuteProblems {
  const end = endOf(draft, now);
  return end && mayEnd(now, end) ? {} : { until: 'untilInvalid' };
}

function ofLater(draft: MuteDraft): MuteProblems {
  const { start, expire } = {
    start: instant(draft.zone, draft.start),
    expire: instant(draft.zone, draft.expire),
  };
  return {
    ...(isZone(draft.zone) ? {} : { zone: 'zoneInvalid' as const }),
    ...(mayLast(lengthIn(draft)) ? {} : { count: 'lengthInvalid' as const }),
    ...(draft.when === 'once' ? ofBeginning(draft) : ofRepeat(draft)),
    ...(start || isNever(draft.start) ? {} : { start: 'timeInvalid' as const }),
    ...(expire || isNever(draft.expire) ? {} : { expire: 'timeInvalid' as const }),
    ...(start && expire && expire <= start ? { expire: 'expireInvalid' as const } : {}),
  };
}

const ofBeginning = ({ zone, begin }: MuteDraft): MuteProblems =>
  instant(zone, begin) ? {} : { begin: 'timeInvalid' };

function ofRepeat({ repeat, time, weekdays, day, cron }: MuteDraft): MuteProblems {
  if (repeat === 'cron') {
    return /^\S+( +\S+){4}$/.test(cron.trim()) ? {} : { cron: 'cronInvalid' };
  }
  return {
    ...(/^\d\d:\d\d$/.test(time) ? {} : { time: 'clockInvalid' as const }),
    ...(repeat === 'week' && weekdays.length === 0 ? { weekdays: 'weekdaysMissing' as const } : {}),
    ...(repeat === 'month' && !valuesOf(day.trim(), 1, 31) ? { day: 'dayInvalid' as const } : {}),
  };
}

/** What PutAlarmMuteRule is given. */
export function muteInput(draft: MuteDraft, now: Date): PutMuteRule {
  const { schedule, start, expire } = timedOfDraft(draft, now);
  return {
    Name: draft.name.trim(),
    ...(draft.why.trim() ? { Description: draft.why.trim() } : {}),
    Rule: { Schedule: schedule },
    MuteTargets: { AlarmNames: draft.alarms },
    ...(start ? { StartDate: start.getTime() / 1000 } : {}),
    ...(expire ? { ExpireDate: expire.getTime() / 1000 } : {}),
  };
}
