import { describe, expect, it } from 'vitest';
import { crc32, EventStreamDecoder } from './eventStream';

/** `{"foo": "bar"}` with the header `content-type: application/json`, as other implementations encode it. */
const MESSAGE = Uint8Array.from([
  0, 0, 0, 62, 0, 0, 0, 32, 64, 93, 249, 70, 12, 99, 111, 110, 116, 101, 110, 116, 45, 116, 121, 112, 101, 7,
  0, 16, 97, 112, 112, 108, 105, 99, 97, 116, 105, 111, 110, 47, 106, 115, 111, 110, 123, 34, 102, 111, 111,
  34, 58, 32, 34, 98, 97, 114, 34, 125, 111, 162, 191, 59,
]);

const BARE = Uint8Array.from([
  0, 0, 0, 30, 0, 0, 0, 0, 186, 242, 246, 138, 123, 34, 102, 111, 111, 34, 58, 32, 34, 98, 97, 114, 34, 125,
  174, 114, 88, 228,
]);

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('an event stream', () => {
  it('has the checksum of "123456789" that every CRC-32 has', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('is cut into messages with headers and payload', () => {
    const [message, bare] = new EventStreamDecoder().push(Uint8Array.from([...MESSAGE, ...BARE]));
    expect([...(message?.headers ?? [])]).toEqual([['content-type', 'application/json']]);
    expect(text(message?.payload ?? new Uint8Array())).toBe('{"foo": "bar"}');
    expect(bare?.headers.size).toBe(0);
  });

  it('may arrive byte by byte', () => {
    const decoder = new EventStreamDecoder();
    const messages = [...MESSAGE, ...BARE].flatMap((byte) => decoder.push(Uint8Array.of(byte)));
    expect(messages.map(({ payload }) => text(payload))).toEqual(['{"foo": "bar"}', '{"foo": "bar"}']);
    expect(() => decoder.end()).not.toThrow();
  });

  it('tells that it ended within a message', () => {
    const decoder = new EventStreamDecoder();
    decoder.push(MESSAGE.subarray(0, 40));
    expect(() => decoder.end()).toThrow('ended within a message, after 40 bytes of it');
  });

  it.each([
    [3, 'prelude'],
    [20, 'message'],
    [50, 'message'],
  ])('with byte %d changed is refused by the checksum of the %s', (place, part) => {
    const broken = Uint8Array.from(MESSAGE);
    broken[place] = (broken[place] ?? 0) ^ 1;
    expect(() => new EventStreamDecoder().push(broken)).toThrow(`the checksum of a ${part} is wrong`);
  });

  it('passes over headers that are no texts', () => {
    const headers = [1, 97, 0, 1, 98, 4, 0, 0, 0, 1, 1, 99, 6, 0, 2, 9, 9, 1, 100, 7, 0, 1, 120];
    const bytes = new Uint8Array(16 + headers.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, bytes.length);
    view.setUint32(4, headers.length);
    view.setUint32(8, crc32(bytes.subarray(0, 8)));
    bytes.set(headers, 12);
    view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, bytes.length - 4)));
    const [message] = new EventStreamDecoder().push(bytes);
    expect([...(message?.headers ?? [])]).toEqual([['d', 'x']]);
  });
});
