import { describe, expect, it } from 'vitest';
import { eventOf } from '../../../api/liveTail';
import { pieces, Ring } from './lines';

describe('the lines of a tail', () => {
  it('are the newest, and all are counted', () => {
    const ring = new Ring<number>(3);
    ring.add([1, 2]);
    const before = ring.list;
    ring.add([3, 4]);
    expect(ring.list).toEqual([2, 3, 4]);
    expect(before).toEqual([1, 2]);
    expect(ring.total).toBe(4);
    ring.clear();
    expect([ring.list, ring.total]).toEqual([[], 0]);
  });
});

describe('words in a line', () => {
  const words = (line: string, ...marked: string[]) =>
    pieces(line, marked).map(({ text, word }) => (word === undefined ? text : `[${word}${text}]`));

  it('are found whatever their case, the longer first', () => {
    expect(words('an Error, errors', 'err', 'error')).toEqual(['an ', '[1Error]', ', ', '[1error]', 's']);
  });

  it('may have signs of regular expressions', () => {
    expect(words('a.b (c) axb', 'a.b', '(c)')).toEqual(['[0a.b]', ' ', '[1(c)]', ' axb']);
  });

  it('may be none', () => {
    expect(words('line')).toEqual(['line']);
    expect(words('', 'x')).toEqual(['']);
  });
});

describe('messages of a session', () => {
  const message = (headers: Record<string, string>, body: object) => ({
    headers: new Map(Object.entries(headers)),
    payload: new TextEncoder().encode(JSON.stringify(body)),
  });

  it('are its beginning and what arrived', () => {
    const event = { ':message-type': 'event' };
    expect(eventOf(message({ ...event, ':event-type': 'initial-response' }, {}))).toBeUndefined();
    expect(eventOf(message({ ...event, ':event-type': 'sessionStart' }, { sessionId: 's' }))).toEqual({
      kind: 'start',
      session: 's',
    });
    expect(
      eventOf(
        message(
          { ...event, ':event-type': 'sessionUpdate' },
          { sessionMetadata: { sampled: true }, sessionResults: [{ message: 'm' }] },
        ),
      ),
    ).toEqual({ kind: 'update', sampled: true, lines: [{ message: 'm' }] });
  });

  it('may be an error', () => {
    const headers = { ':message-type': 'exception', ':exception-type': 'SessionTimeoutException' };
    expect(() => eventOf(message(headers, { message: 'three hours' }))).toThrow('three hours');
  });
});
