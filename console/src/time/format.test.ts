import { describe, expect, it } from 'vitest';
import { timeFormat } from './format';

const AT = new Date('2026-11-23T16:05:09.120Z');

describe('instants', () => {
  it('are written in the zone that is set', () => {
    expect(timeFormat('JST', 'en').millis(AT)).toBe('2026-11-24 01:05:09.120');
    expect(timeFormat('UTC', 'ja').dateTime(AT)).toBe('2026-11-23 16:05:09');
  });

  it('are written with an offset', () => {
    expect(timeFormat('-0330', 'en').dateTime(AT)).toBe('2026-11-23 12:35:09');
  });

  it('are told by their distance', () => {
    const now = new Date('2026-11-23T16:08:09.120Z');
    expect(timeFormat('UTC', 'en').ago(AT, now)).toBe('3 minutes ago');
    expect(timeFormat('UTC', 'ja').ago(AT, now)).toBe('3 分前');
  });
});

it('a format is made once', () => {
  expect(timeFormat('JST', 'en')).toBe(timeFormat('JST', 'en'));
  expect(timeFormat('JST', 'ja')).not.toBe(timeFormat('JST', 'en'));
});

describe('durations', () => {
  it.each([
    [0, '0 s', '0秒'],
    [61, '1 min 1 s', '1分1秒'],
    [3600, '1 h', '1時間'],
    [90_061, '1 d 1 h', '1日1時間'],
  ])('%d', (seconds, en, ja) => {
    expect(timeFormat('UTC', 'en').duration(seconds)).toBe(en);
    expect(timeFormat('UTC', 'ja').duration(seconds)).toBe(ja);
  });
});
