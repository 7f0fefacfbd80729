import type { AnswerKind, RunStep } from '../../../api/runbooks';

/** What a step that is waited for asks, and which answers it takes (docs/runbooks.md, "Answers"). */
export interface Question {
  readonly text: 'AWAITING_APPROVAL' | 'AWAITING_PERSON' | 'DECIDE' | 'FAILED' | 'UNKNOWN';
  /** The first is the usual one. */
  readonly answers: readonly Exclude<AnswerKind, 'suspend' | 'resume' | 'abort' | 'rollback'>[];
}

/** The question that a step asks a person; undefined when it waits for nobody. */
export function questionOf(step: Pick<RunStep, 'state' | 'action'>): Question | undefined {
  switch (step.state) {
    case 'AWAITING_APPROVAL':
      return { text: 'AWAITING_APPROVAL', answers: ['approve', 'reject', 'skip'] };
    case 'AWAITING_PERSON':
      return step.action.kind === 'decide'
        ? { text: 'DECIDE', answers: ['choose'] }
        : { text: 'AWAITING_PERSON', answers: ['done', 'skip'] };
    case 'FAILED':
      return { text: 'FAILED', answers: ['retry', 'done', 'skip'] };
    case 'UNKNOWN':
      return { text: 'UNKNOWN', answers: ['retry', 'done', 'skip'] };
    case 'PENDING':
    case 'RUNNING':
    case 'SUCCEEDED':
    case 'SKIPPED':
    case 'CANCELLED':
    case 'NOT_TAKEN':
      return undefined;
  }
}
