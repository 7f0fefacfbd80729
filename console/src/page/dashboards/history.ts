import { type Draft, textOf } from './draft';

/** A draft with what it was before, and what the server has. */
export interface History {
  readonly present: Draft;
  readonly past: readonly Draft[];
  readonly saved: Draft;
}

/** Steps that can be taken back. */
const MOST = 200;

export function begun(draft: Draft): History {
  return { present: draft, past: [], saved: draft };
}

/** What is as it was is no step. */
export function changed(history: History, next: Draft): History {
  const { present, past } = history;
  return isSame(present, next)
    ? history
    : { ...history, present: next, past: [...past, present].slice(-MOST) };
}

export function undone(history: History): History {
  const last = history.past.at(-1);
  return last ? { ...history, present: last, past: history.past.slice(0, -1) } : history;
}

/** The server has what was sent; what is there now may be something else already. */
export function saved(history: History, sent: Draft): History {
  return { ...history, saved: sent };
}

/** Whether something is there that the server does not have. */
export function isDirty({ present, saved }: History): boolean {
  return !isSame(present, saved);
}

export function isSame(one: Draft, other: Draft): boolean {
  return one === other || textOf(one) === textOf(other);
}
