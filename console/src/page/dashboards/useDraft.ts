import { useCallback, useMemo, useState } from 'react';
import { type Draft, textOf } from './draft';

interface History {
  readonly present: Draft;
  readonly past: readonly Draft[];
  readonly saved: Draft;
}

/** A draft that can be changed and taken back. */
export interface Editing {
  readonly draft: Draft;
  readonly dirty: boolean;
  readonly change: (next: Draft) => void;
  readonly undo: (() => void) | undefined;
  /** What is there now is what is stored. */
  readonly markSaved: () => void;
  /** What is stored is there again. */
  readonly discard: () => void;
}

/** Steps that can be taken back. */
const MOST = 200;

/** @param stored what the server has; when that changes, it is shown unless there are changes of one's own */
export function useDraft(stored: Draft): Editing {
  const [history, setHistory] = useState<History>(() => beginning(stored));
  const [seen, setSeen] = useState(stored);
  const { present, past, saved } = history;
  const dirty = useMemo(() => textOf(present) !== textOf(saved), [present, saved]);
  if (seen !== stored) {
    setSeen(stored);
    if (!dirty && textOf(stored) !== textOf(present)) {
      setHistory(beginning(stored));
    }
  }
  const change = useCallback(
    (next: Draft) =>
      setHistory((before) => ({
        ...before,
        present: next,
        past: [...before.past, before.present].slice(-MOST),
      })),
    [],
  );
  const undo = useCallback(
    () =>
      setHistory((before) => {
        const last = before.past.at(-1);
        return last ? { ...before, present: last, past: before.past.slice(0, -1) } : before;
      }),
    [],
  );
  return {
    draft: present,
    dirty,
    change,
    undo: past.length > 0 ? undo : undefined,
    markSaved: useCallback(() => setHistory((before) => ({ ...before, saved: before.present })), []),
    discard: useCallback(() => setHistory((before) => beginning(before.saved)), []),
  };
}

function beginning(draft: Draft): History {
  return { present: draft, past: [], saved: draft };
}
