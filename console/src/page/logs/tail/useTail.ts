import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../api/http';
import { liveTail, type TailLine, type TailRequest } from '../../../api/liveTail';
import { Ring } from './lines';

export const KEPT_LINES = 5000;

/** How a tail stands. */
export type TailState = 'stopped' | 'starting' | 'live' | 'lost' | 'ended' | 'failed';

interface Tail {
  readonly state: TailState;
  readonly error: unknown;
  readonly lines: readonly TailLine[];
  readonly total: number;
  /** Lines that arrived since it was paused. */
  readonly waiting: number;
  /** Lines of the last second. */
  readonly rate: number;
  readonly sampled: boolean;
  /** Whether the connection was lost since it began. */
  readonly gap: boolean;
  readonly paused: boolean;
  readonly setPaused: (paused: boolean) => void;
  readonly start: (request: TailRequest) => void;
  readonly stop: () => void;
  readonly clear: () => void;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

const NOTHING = {
  state: 'stopped' as TailState,
  error: undefined as unknown,
  lines: [] as readonly TailLine[],
  total: 0,
  rate: 0,
  sampled: false,
  gap: false,
};

/** Follows log groups. Lines are kept as they arrive and shown once a frame; a lost connection is made anew. */
export function useTail(): Tail {
  const [shown, setShown] = useState(NOTHING);
  const [paused, setPaused] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const ring = useRef(new Ring<TailLine>(KEPT_LINES));
  const isPaused = useRef(false);
  const session = useRef<AbortController>(undefined);
  const frame = useRef(0);
  const pausedAt = useRef(0);

  const show = useCallback((change: Partial<typeof NOTHING>) => {
    setShown((before) => ({ ...before, ...change }));
  }, []);
  const showLines = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (isPaused.current) {
        setWaiting(ring.current.total - pausedAt.current);
      } else {
        show({ lines: ring.current.list, total: ring.current.total });
      }
    });
  }, [show]);

  const stop = useCallback(() => {
    session.current?.abort();
    show({ state: 'stopped', rate: 0 });
  }, [show]);
  const start = useCallback(
    (request: TailRequest) => {
      session.current?.abort();
      const mine = new AbortController();
      session.current = mine;
      ring.current.clear();
      isPaused.current = false;
      setPaused(false);
      setShown({ ...NOTHING, state: 'starting' });
      followForever(request, mine.signal, {
        state: (state, error) => show({ state, error, ...(state === 'live' ? {} : { rate: 0 }) }),
        gap: () => show({ gap: true }),
        lines: (lines, sampled) => {
          ring.current.add(lines);
          show({ rate: lines.length, sampled });
          showLines();
        },
      });
    },
    [show, showLines],
  );
  useEffect(
    () => () => {
      session.current?.abort();
      cancelAnimationFrame(frame.current);
    },
    [],
  );

  const pause = useCallback(
    (next: boolean) => {
      isPaused.current = next;
      pausedAt.current = ring.current.total;
      setPaused(next);
      setWaiting(0);
      showLines();
    },
    [showLines],
  );
  const clear = useCallback(() => {
    ring.current.clear();
    pausedAt.current = 0;
    show({ lines: [], total: 0, gap: false, sampled: false });
    setWaiting(0);
  }, [show]);
  return { ...shown, waiting, paused, setPaused: pause, start, stop, clear };
}

interface Listener {
  readonly state: (state: TailState, error?: unknown) => void;
  readonly gap: () => void;
  readonly lines: (lines: readonly TailLine[], sampled: boolean) => void;
}

/** Follows until it is aborted or refused; between two connections it waits longer each time. */
async function followForever(request: TailRequest, signal: AbortSignal, listener: Listener): Promise<void> {
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    let state: TailState = 'lost';
    try {
      for await (const event of liveTail(request, { signal })) {
        if (signal.aborted) {
          return;
        }
        if (event.kind === 'start') {
          pause = FIRST_PAUSE;
          listener.state('live');
        } else {
          listener.lines(event.lines, event.sampled);
        }
      }
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      if (error instanceof ApiError && error.code !== 'SessionTimeoutException' && error.status < 500) {
        listener.state('failed', error);
        return;
      }
      state = error instanceof ApiError ? 'ended' : 'lost';
    }
    if (signal.aborted) {
      return;
    }
    listener.state(state);
    listener.gap();
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}
