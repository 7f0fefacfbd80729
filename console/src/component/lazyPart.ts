import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part of the console did not arrive; only loading the whole page anew asks for it again. */
export class PartError extends Error {
  constructor(cause: unknown) {
    super('a part of the console could not be loaded', { cause });
    this.name = 'PartError';
  }
}

/** A component that is loaded when it is shown first; fails with [PartError]. */
export function lazyPart<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() =>
    load().catch((cause: unknown) => {
      throw new PartError(cause);
    }),
  );
}
