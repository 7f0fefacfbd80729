import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import {
  UNSAFE_NavigationContext as NavigationContext,
  type Path,
  parsePath,
  useLocation,
} from 'react-router';
import { useSession } from '../../app/session';
import { guardHistory } from '../../url/historyGuard';

/** Where somebody wants to go while there are changes. */
export interface Leaving {
  readonly leave: () => void;
  readonly stay: () => void;
}

/**
 * Asks before another page or another region is opened while `dirty`. react-router's own blocker needs routes declared
 * as data, which the console's are not; so the ways that lead away are held here: links and `navigate`, the browser's
 * Back and Forward, and closing the page.
 */
export function useLeaveWarning(dirty: boolean): Leaving | undefined {
  const { navigator } = useContext(NavigationContext);
  const { region } = useSession();
  const [going, setGoing] = useState<() => void>();
  const stay = useCallback(() => setGoing(undefined), []);
  const here = usePlaceInHistory();

  useEffect(() => {
    if (!dirty) {
      return undefined;
    }
    const { push, replace } = navigator;
    const held =
      (go: typeof push): typeof push =>
      (to, state, options) => {
        if (leaves(window.location, typeof to === 'string' ? parsePath(to) : to, region)) {
          setGoing(() => () => go(to, state, options));
        } else {
          go(to, state, options);
        }
      };
    navigator.push = held(push);
    navigator.replace = held(replace);
    const release = holdHistory(here, region, (go) => setGoing(() => go));
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', unload);
    return () => {
      navigator.push = push;
      navigator.replace = replace;
      release();
      window.removeEventListener('beforeunload', unload);
    };
  }, [dirty, navigator, region, here]);
  return going && { leave: going, stay };
}

/** Where the page is, and which entry of the browser's history that is. */
interface Here {
  place: Pick<Path, 'pathname' | 'search'>;
  index: number;
}

/** react-router numbers the entries that it makes. */
function indexOf(state: unknown): number | undefined {
  const { idx } = (state ?? {}) as { idx?: unknown };
  return typeof idx === 'number' ? idx : undefined;
}

function usePlaceInHistory(): { readonly current: Here } {
  const location = useLocation();
  const here = useRef<Here>({ place: window.location, index: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read anew whenever the router has gone somewhere
  useEffect(() => {
    const { pathname, search } = window.location;
    here.current = { place: { pathname, search }, index: indexOf(window.history.state) ?? 0 };
  }, [location]);
  return here;
}

/** The browser has gone already when it tells: so it is sent back, unseen by the router, until one has answered. */
function holdHistory(
  here: { readonly current: Here },
  usual: string,
  ask: (go: () => void) => void,
): () => void {
  let unasked: 'back' | 'away' | undefined;
  const gone = (event: PopStateEvent) => {
    const { place, index } = here.current;
    if (unasked === 'back') {
      unasked = undefined;
      event.stopImmediatePropagation();
      return;
    }
    const steps = (indexOf(event.state) ?? index - 1) - index;
    if (unasked === 'away' || steps === 0 || !leaves(place, window.location, usual)) {
      return;
    }
    event.stopImmediatePropagation();
    unasked = 'back';
    window.history.go(-steps);
    ask(() => {
      unasked = 'away';
      window.history.go(steps);
    });
  };
  return guardHistory(gone);
}

/** Whether the way to a place leads to another page or another region; without one it is the usual. */
export function leaves(from: Pick<Path, 'pathname' | 'search'>, to: Partial<Path>, usual: string): boolean {
  const regionOf = (search = '') => new URLSearchParams(search).get('region') ?? usual;
  return (to.pathname ?? from.pathname) !== from.pathname || regionOf(to.search) !== regionOf(from.search);
}
