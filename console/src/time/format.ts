import type { Zone } from '../app/choices';
import { usePreferences } from '../app/preferences';
import type { Language } from '../text/texts';

/** Minutes that a zone's clock is ahead of UTC at a moment. */
export function offsetMinutes(zone: Zone, at: Date): number {
  return zone === 'UTC' ? 0 : zone === 'JST' ? 540 : -at.getTimezoneOffset();
}

/** Writes instants in the zone that is set. */
export interface TimeFormat {
  /** `2026-11-23 10:15:30` */
  readonly dateTime: (at: Date) => string;
  /** `2026-11-23 10:15:30.123` */
  readonly millis: (at: Date) => string;
  /** `10:15` */
  readonly time: (at: Date) => string;
  /** `11-23` */
  readonly day: (at: Date) => string;
  /** `3 minutes ago` */
  readonly ago: (at: Date, now?: Date) => string;
  /** `1 h 5 min` */
  readonly duration: (seconds: number) => string;
  /** The zone's short name, such as `JST`. */
  readonly zone: string;
}

/** Minutes ahead of UTC as `+0900` says it; undefined for another text. */
function fixedOffset(text: string): number | undefined {
  const found = /^([+-])(\d\d)(\d\d)$/.exec(text);
  return found ? Number(`${found[1]}1`) * (Number(found[2]) * 60 + Number(found[3])) : undefined;
}

/** Every row has instants, and what Intl writes them with is slow to make. */
const FORMATS = new Map<string, TimeFormat>();

/** @param zone one that can be set, or an offset as `+0900` */
export function timeFormat(zone: Zone | (string & {}), language: Language): TimeFormat {
  const key = `${zone} ${language}`;
  const format = FORMATS.get(key) ?? made(zone, language);
  FORMATS.set(key, format);
  return format;
}

function made(zone: string, language: Language): TimeFormat {
  const fixed = fixedOffset(zone);
  const shifted = (at: Date) =>
    new Date(at.getTime() + (fixed ?? offsetMinutes(zone as Zone, at)) * 60_000).toISOString();
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return {
    dateTime: (at) => shifted(at).slice(0, 19).replace('T', ' '),
    millis: (at) => shifted(at).slice(0, 23).replace('T', ' '),
    time: (at) => shifted(at).slice(11, 16),
    day: (at) => shifted(at).slice(5, 10),
    ago: (at, now = new Date()) => ago(relative, (at.getTime() - now.getTime()) / 1000),
    duration: (seconds) => duration(seconds, language),
    zone: zone === 'local' ? localName(language) : zone,
  };
}

function ago(format: Intl.RelativeTimeFormat, seconds: number): string {
  const size = Math.abs(seconds);
  const [unit, length] =
    size < 60
      ? (['second', 1] as const)
      : size < 3600
        ? (['minute', 60] as const)
        : size < 86_400
          ? (['hour', 3600] as const)
          : (['day', 86_400] as const);
  return format.format(Math.round(seconds / length), unit);
}

const DURATION = {
  en: { d: ' d', h: ' h', m: ' min', s: ' s', between: ' ' },
  ja: { d: '日', h: '時間', m: '分', s: '秒', between: '' },
} as const;

function duration(total: number, language: Language): string {
  const words = DURATION[language];
  const whole = Math.round(total);
  const parts = [
    [Math.floor(whole / 86_400), words.d],
    [Math.floor(whole / 3600) % 24, words.h],
    [Math.floor(whole / 60) % 60, words.m],
    [whole % 60, words.s],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).slice(0, 2);
  return shown.length === 0 ? `0${words.s}` : shown.map((part) => part.join('')).join(words.between);
}

function localName(language: Language): string {
  const part = new Intl.DateTimeFormat(language, { timeZoneName: 'short' })
    .formatToParts(new Date())
    .find((each) => each.type === 'timeZoneName');
  return part?.value ?? '';
}

/** Writes instants as the preferences say, or with an offset as `+0900`. */
export function useTimeFormat(offset?: string): TimeFormat {
  const { zone, language } = usePreferences();
  return timeFormat(offset ?? zone, language);
}
