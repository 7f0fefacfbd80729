import { own } from './http';

export type Effect = 'READS' | 'CHANGES' | 'DESTROYS';

/** What a step does, for people. */
export interface StepAction {
  /** Such as `shell`, `query`, `manual` or `decide`. */
  readonly kind: string;
  readonly text: string;
  readonly choices: readonly string[];
}

/** A step of a runbook, or of a plan of one. */
export interface RunbookStep {
  readonly id: string;
  /** Of the guide; 0 when it is not in it. */
  readonly line: number;
  readonly title: string;
  readonly detail?: string;
  readonly action: StepAction;
  readonly effect: Effect;
  readonly approvals: number;
  readonly next: string;
}

export interface RunbookParameter {
  readonly name: string;
  readonly type: 'TEXT' | 'NUMBER' | 'TIME';
  readonly description: string;
  readonly fallback: string;
  readonly choices: readonly string[];
}

/** A runbook of an applied guide. */
export interface Runbook {
  readonly name: string;
  readonly guide: string;
  readonly environment: string;
  readonly version: number;
  readonly line: number;
  readonly symptom: string;
  readonly causes: readonly string[];
  readonly alarms: readonly string[];
  readonly start: 'AUTOMATIC' | 'BY_HAND';
  readonly parameters: readonly RunbookParameter[];
  readonly steps: readonly RunbookStep[];
  readonly rollback: readonly RunbookStep[];
}

export type StepState =
  | 'PENDING'
  | 'AWAITING_APPROVAL'
  | 'AWAITING_PERSON'
  | 'RUNNING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'UNKNOWN'
  | 'SKIPPED'
  | 'CANCELLED'
  | 'NOT_TAKEN';

export type RunState =
  | 'RUNNING'
  | 'WAITING'
  | 'SUSPENDED'
  | 'SUCCEEDED'
  | 'INCOMPLETE'
  | 'ABORTED'
  | 'ROLLED_BACK';

const ENDED: ReadonlySet<RunState> = new Set(['SUCCEEDED', 'INCOMPLETE', 'ABORTED', 'ROLLED_BACK']);

/** Whether nothing happens to the run any more, but that it may be rolled back. */
export const hasEnded = (run: Run) => ENDED.has(run.state);

/** How a step of a run stands. */
export interface RunStep {
  readonly id: string;
  readonly line: number;
  readonly title: string;
  readonly detail: string;
  readonly action: StepAction;
  readonly effect: Effect;
  readonly state: StepState;
  readonly attempt: number;
  readonly started: string | null;
  readonly ended: string | null;
  readonly summary: string;
  readonly approvals: readonly string[];
  /** How many have to approve. */
  readonly wanted: number;
  readonly by: string;
  readonly comment: string;
}

/** Something that happened to a run. */
export interface Happening {
  readonly at: string;
  readonly what: string;
  readonly step: string;
  readonly who: string;
  readonly text: string;
  readonly state: string;
}

/** A run of a runbook. */
export interface Run {
  readonly id: string;
  readonly runbook: string;
  readonly state: RunState;
  readonly cause: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly started: string;
  readonly ended: string | null;
  /** The id of the step whose turn it is. */
  readonly current: string;
  readonly steps: readonly RunStep[];
  readonly timeline: readonly Happening[];
}

/** What a step printed, or the rows of its query. */
export interface StepOutput {
  readonly text: string;
  readonly truncated: boolean;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** What a run would do. */
export interface RunPlan {
  readonly runbook: string;
  readonly steps: readonly RunbookStep[];
  readonly rollback: readonly RunbookStep[];
}

export type AnswerKind =
  | 'done'
  | 'choose'
  | 'approve'
  | 'reject'
  | 'skip'
  | 'retry'
  | 'suspend'
  | 'resume'
  | 'abort'
  | 'rollback';

/** What a person says to a run. */
export interface RunAnswer {
  readonly id: string;
  readonly answer: AnswerKind;
  readonly step?: string;
  readonly choice?: string;
  readonly comment?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** What a run is begun or planned with. */
export interface Begin {
  readonly runbook: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly why: string;
}

export const listRunbooks = async (signal?: AbortSignal) =>
  (await own<{ runbooks: readonly Runbook[] }>('GET', '/_hinomi/runbooks', { signal })).runbooks;

export const planRun = (begin: Begin, signal?: AbortSignal) =>
  own<RunPlan>('POST', '/_hinomi/runbooks/plan', { body: begin, signal });

export const beginRun = (begin: Begin) => own<Run>('POST', '/_hinomi/runs', { body: begin });

/** The newest runs of a runbook, without their timelines. */
export const listRunsOf = async (runbook: string, limit: number, signal?: AbortSignal) =>
  (await own<{ runs: readonly Run[] }>('GET', '/_hinomi/runs', { query: { runbook, limit }, signal })).runs;

export const readRun = (id: string, signal?: AbortSignal) =>
  own<Run>('GET', '/_hinomi/runs/run', { query: { id }, signal });

export const readOutput = (id: string, step: string, attempt: number, signal?: AbortSignal) =>
  own<StepOutput>('GET', '/_hinomi/runs/output', { query: { id, step, attempt }, signal });

export const answerRun = (answer: RunAnswer) => own<Run>('POST', '/_hinomi/runs/answer', { body: answer });
