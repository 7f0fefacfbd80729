import type { Draft } from './draft';
import type { Field } from './validate';

/** What is wrong with fields, in words. */
export type ProblemWords = Readonly<Partial<Record<Field, string>>>;

/** What each part of the form is given: the draft, how to change it, and what is wrong with it. */
export interface FieldsProps {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  /** Empty until somebody has tried to save. */
  readonly problems: ProblemWords;
}
