/** A message of an event stream. */
export interface StreamMessage {
  /** Headers whose value is a text; the others have no use here. */
  readonly headers: ReadonlyMap<string, string>;
  readonly payload: Uint8Array;
}

const PRELUDE = 12;
const CHECKSUM = 4;
const LEAST = PRELUDE + CHECKSUM;

/** Longer ones are no messages but a stream that is broken (Smithy 2.0: a payload of at most 24 MiB). */
const MOST = 25 * 1024 * 1024;

/**
 * Cuts the messages of `application/vnd.amazon.eventstream` out of bytes as they arrive (Smithy 2.0, "Amazon Event
 * Stream Specification"): a length, the length of the headers, a checksum of these two; the headers; the payload; a
 * checksum of all before it. Numbers are big-endian, checksums CRC-32. A checksum that is wrong ends the reading.
 */
export class EventStreamDecoder {
  private rest: Uint8Array = new Uint8Array();

  /** The messages that are whole with these bytes. */
  push(bytes: Uint8Array): StreamMessage[] {
    this.rest = joined(this.rest, bytes);
    const messages: StreamMessage[] = [];
    let at = 0;
    for (;;) {
      const length = messageLength(this.rest.subarray(at));
      if (length === undefined || this.rest.length - at < length) {
        break;
      }
      messages.push(messageOf(this.rest.subarray(at, at + length)));
      at += length;
    }
    this.rest = this.rest.slice(at);
    return messages;
  }

  /** No more bytes come; fails within a message. */
  end(): void {
    require(this.rest.length === 0, `it ended within a message, after ${this.rest.length} bytes of it`);
  }
}

/** The length of the message that begins the bytes; undefined until its prelude is there. */
function messageLength(bytes: Uint8Array): number | undefined {
  if (bytes.length < PRELUDE) {
    return undefined;
  }
  const view = viewOf(bytes);
  require(view.getUint32(8) === crc32(bytes.subarray(0, 8)), 'the checksum of a prelude is wrong');
  const length = view.getUint32(0);
  require(length >= LEAST && length <= MOST, `a message of ${length} bytes (expected: ${LEAST} to ${MOST})`);
  return length;
}

function messageOf(bytes: Uint8Array): StreamMessage {
  const view = viewOf(bytes);
  const end = bytes.length - CHECKSUM;
  require(view.getUint32(end) === crc32(bytes.subarray(0, end)), 'the checksum of a message is wrong');
  const headersEnd = PRELUDE + view.getUint32(4);
  require(headersEnd <= end, 'the headers are longer than their message');
  return { headers: headersOf(bytes.subarray(PRELUDE, headersEnd)), payload: bytes.slice(headersEnd, end) };
}

/** Bytes of values by their types, 0 to 9; types 6 (bytes) and 7 (text) have two bytes of length before them. */
const VALUE_BYTES = [0, 0, 1, 2, 4, 8, undefined, undefined, 8, 16] as const;
const TEXT = 7;

function headersOf(bytes: Uint8Array): Map<string, string> {
  const headers = new Map<string, string>();
  const view = viewOf(bytes);
  const decoder = new TextDecoder();
  let at = 0;
  while (at < bytes.length) {
    const nameLength = view.getUint8(at);
    const name = decoder.decode(bytes.subarray(at + 1, at + 1 + nameLength));
    at += 1 + nameLength;
    const type = view.getUint8(at);
    at += 1;
    require(type < VALUE_BYTES.length, `header ${name}: a value of type ${type} (expected: 0 to 9)`);
    let length: number | undefined = VALUE_BYTES[type];
    if (length === undefined) {
      length = view.getUint16(at);
      at += 2;
    }
    if (type === TEXT) {
      headers.set(name, decoder.decode(bytes.subarray(at, at + length)));
    }
    at += length;
  }
  return headers;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) {
    return b;
  }
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function require(condition: boolean, problem: string): void {
  if (!condition) {
    throw new Error(`event stream: ${problem}`);
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

/** The CRC-32 of gzip and Ethernet. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}
