import { useCallback, useContext, useEffect, useState } from 'react';
import { UNSAFE_NavigationContext as NavigationContext, type To } from 'react-router';

/** Where somebody wants to go while there are changes. */
export interface Leaving {
  readonly leave: () => void;
  readonly stay: () => void;
}

/**
 * Asks before another page is opened while `dirty`. react-router's own blocker needs routes declared as data, which
 * the console's are not; so the two ways in which every link and every `navigate` goes are held here.
 */
export function useLeaveWarning(dirty: boolean): Leaving | undefined {
  const { navigator } = useContext(NavigationContext);
  const [going, setGoing] = useState<() => void>();
  const stay = useCallback(() => setGoing(undefined), []);

  useEffect(() => {
    if (!dirty) {
      return undefined;
    }
    const { push, replace } = navigator;
    const held =
      (go: typeof push): typeof push =>
      (to, state, options) => {
        if (pathOf(to) === window.location.pathname) {
          go(to, state, options);
        } else {
          setGoing(() => () => go(to, state, options));
        }
      };
    navigator.push = held(push);
    navigator.replace = held(replace);
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', unload);
    return () => {
      navigator.push = push;
      navigator.replace = replace;
      window.removeEventListener('beforeunload', unload);
    };
  }, [dirty, navigator]);
  return going && { leave: going, stay };
}

const BASE = '/console';

function pathOf(to: To): string {
  const path = typeof to === 'string' ? (to.split(/[?#]/)[0] ?? '') : (to.pathname ?? '');
  return path === '' ? window.location.pathname : path.startsWith(BASE) ? path : `${BASE}${path}`;
}
