import type { Zone } from '../app/choices';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What Intl reads clocks with is slow to make. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function clock(zone: string): Intl.DateTimeFormat {
  const known =
    CLOCKS.get(zone) ??
    new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  CLOCKS.set(zone, known);
  return known;
}

/** The name of a zone of the preferences in the tz database. */
export function zoneName(zone: Zone): string {
  return zone === 'UTC' ? 'UTC' : zone === 'JST' ? 'Asia/Tokyo' : localZone();
}

const localZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Names of zones, those first that are chosen most. */
export function zoneNames(): readonly string[] {
  return [...new Set([localZone(), 'UTC', 'Asia/Tokyo', ...Intl.supportedValuesOf('timeZone')])];
}

/** Whether the browser knows a zone, such as `Asia/Tokyo`. */
export function isZone(zone: string): boolean {
  try {
    clock(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clock of a zone shows: `2026-11-29T02:00`. */
export function clockTime(zone: string, at: Date): string {
  const part = Object.fromEntries(
    clock(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/**
 * When the clock of a zone shows `2026-11-29T02:00`: the first time where it does so twice; undefined where it never
 * does, or the text is no time.
 */
export function instantOf(zone: string, text: string): Date | undefined {
  const asUtc = new Date(`${text}Z`).getTime();
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) || Number.isNaN(asUtc) || !isZone(zone)) {
    return undefined;
  }
  const offset = (at: number) => new Date(`${clockTime(zone, new Date(at))}Z`).getTime() - at;
  return [asUtc - DAY, asUtc + DAY]
    .map((near) => new Date(asUtc - offset(near)))
    .sort((one, other) => one.getTime() - other.getTime())
    .find((at) => clockTime(zone, at) === text);
}
