import type { Draft } from './draft';
import type { Problems } from './validate';

/** What each part of the form is given: the draft, how to change it, and what is wrong with it. */
export interface FieldsProps {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  /** Empty until somebody has tried to save. */
  readonly problems: Problems;
}
