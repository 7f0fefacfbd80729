import { useCallback, useMemo, useState } from 'react';
import type { Draft } from './draft';
import { begun, changed, isDirty, isSame, saved, undone } from './history';

/** A draft that can be changed and taken back. */
export interface Editing {
  readonly draft: Draft;
  readonly dirty: boolean;
  readonly change: (next: Draft) => void;
  readonly undo: (() => void) | undefined;
  /** What was sent is what is stored. */
  readonly markSaved: (sent: Draft) => void;
  /** What is stored is there again. */
  readonly discard: () => void;
}

/** @param stored what the server has; when that changes, it is shown unless there are changes of one's own */
export function useDraft(stored: Draft): Editing {
  const [history, setHistory] = useState(() => begun(stored));
  const [seen, setSeen] = useState(stored);
  const dirty = useMemo(() => isDirty(history), [history]);
  if (seen !== stored) {
    setSeen(stored);
    if (!dirty && !isSame(stored, history.present)) {
      setHistory(begun(stored));
    }
  }
  const undo = useCallback(() => setHistory(undone), []);
  return {
    draft: history.present,
    dirty,
    change: useCallback((next: Draft) => setHistory((before) => changed(before, next)), []),
    undo: history.past.length > 0 ? undo : undefined,
    markSaved: useCallback((sent: Draft) => setHistory((before) => saved(before, sent)), []),
    discard: useCallback(() => setHistory((before) => begun(before.saved)), []),
  };
}
