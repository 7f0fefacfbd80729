import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

/** A key, or two one after the other (`g a`), and what they do. */
export interface Shortcut {
  readonly keys: string;
  readonly text: string;
  readonly group: 'go' | 'page' | 'everywhere';
  readonly run: () => void;
}

interface Registry {
  readonly shortcuts: readonly Shortcut[];
  readonly register: (shortcut: Shortcut) => () => void;
}

const Context = createContext<Registry | undefined>(undefined);

/** The second key of a pair must come within this time. */
const PAIR_MILLIS = 1200;

export function useShortcuts(): Registry {
  const found = useContext(Context);
  if (!found) {
    throw new Error('useShortcuts: no ShortcutProvider around');
  }
  return found;
}

/** Gives a key a meaning while the component is shown. */
export function useShortcut(
  keys: string,
  text: string,
  run: () => void,
  group: Shortcut['group'] = 'page',
): void {
  const { register } = useShortcuts();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () => register({ keys, text, group, run: () => latest.current() }),
    [register, keys, text, group],
  );
}

export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const first = { key: '', at: 0 };
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
        return;
      }
      const pair = Date.now() - first.at < PAIR_MILLIS ? `${first.key} ${event.key}` : '';
      const found =
        current.current.findLast((each) => each.keys === pair) ??
        current.current.findLast((each) => each.keys === event.key);
      first.key = found ? '' : event.key;
      first.at = Date.now();
      if (found) {
        event.preventDefault();
        found.run();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  // The same function for good, so that registering does not begin anew with each shortcut.
  const register = useCallback((shortcut: Shortcut) => {
    setShortcuts((before) => [...before, shortcut]);
    return () => setShortcuts((before) => before.filter((each) => each !== shortcut));
  }, []);
  const value = useMemo(() => ({ shortcuts, register }), [shortcuts, register]);
  return <Context value={value}>{children}</Context>;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
