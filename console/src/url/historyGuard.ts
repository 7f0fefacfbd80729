type Guard = (event: PopStateEvent) => void;

let guard: Guard | undefined;

/**
 * Listens for the browser's Back and Forward. Called before the router is there: those who listen to a window hear in
 * the order in which they came, so that a guard can keep a step from the router.
 */
export function listenBeforeRouter(): void {
  window.addEventListener('popstate', (event) => guard?.(event));
}

/** Lets `next` hear of each step first, until what it gives is called. */
export function guardHistory(next: Guard): () => void {
  guard = next;
  return () => {
    guard = undefined;
  };
}
