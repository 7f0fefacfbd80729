import { type CallOptions, LOGS, open } from './aws';
import { EventStreamDecoder, type StreamMessage } from './eventStream';
import { ApiError } from './http';

/** A line that arrived. */
export interface TailLine {
  readonly timestamp: number;
  readonly ingestionTime?: number;
  readonly message: string;
  readonly logStreamName: string;
  /** `ACCOUNT:GROUP` */
  readonly logGroupIdentifier: string;
}

/** What a Live Tail session tells: its beginning, and once a second what arrived. */
export type TailEvent =
  | { readonly kind: 'start'; readonly session: string }
  | { readonly kind: 'update'; readonly sampled: boolean; readonly lines: readonly TailLine[] };

export interface TailRequest {
  readonly groups: readonly string[];
  readonly pattern: string;
}

/** A Live Tail session. It ends with the signal, with the server's connection, or with an error that it tells. */
export async function* liveTail(
  { groups, pattern }: TailRequest,
  options: CallOptions = {},
): AsyncGenerator<TailEvent> {
  const response = await open(
    LOGS,
    'StartLiveTail',
    { logGroupIdentifiers: groups, ...(pattern ? { logEventFilterPattern: pattern } : {}) },
    options,
  );
  const reader = response.body?.getReader();
  const decoder = new EventStreamDecoder();
  try {
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) {
        decoder.end();
        return;
      }
      for (const message of decoder.push(chunk.value)) {
        const event = eventOf(message);
        if (event) {
          yield event;
        }
      }
    }
  } finally {
    reader?.cancel().catch(() => {});
  }
}

interface Payload {
  readonly sessionId?: string;
  readonly message?: string;
  readonly sessionMetadata?: { readonly sampled?: boolean };
  readonly sessionResults?: readonly TailLine[];
}

/** What a message tells; undefined for one that has no meaning here, such as `initial-response`. */
export function eventOf({ headers, payload }: StreamMessage): TailEvent | undefined {
  const kind = headers.get(':message-type');
  if (kind === 'error') {
    throw new ApiError(500, headers.get(':error-code') ?? '', headers.get(':error-message') ?? '', undefined);
  }
  const body = JSON.parse(new TextDecoder().decode(payload) || '{}') as Payload;
  if (kind === 'exception') {
    throw new ApiError(400, headers.get(':exception-type') ?? '', body.message ?? '', body);
  }
  switch (headers.get(':event-type')) {
    case 'sessionStart':
      return { kind: 'start', session: body.sessionId ?? '' };
    case 'sessionUpdate':
      return {
        kind: 'update',
        sampled: body.sessionMetadata?.sampled === true,
        lines: body.sessionResults ?? [],
      };
    default:
      return undefined;
  }
}
