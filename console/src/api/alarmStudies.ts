import type { Interval } from '../time/range';
import type { AlarmState } from './alarms';
import { own } from './http';

/** How a data point counts in an evaluation. */
export type PointRole =
  | 'breaching'
  | 'not breaching'
  | 'missing'
  | 'missing, treated as breaching'
  | 'missing, treated as not breaching'
  | 'too few observations'
  | 'not needed';

/** A period of the evaluation range. */
export interface EvaluatedPoint {
  readonly start: string;
  readonly value: number | null;
  readonly sampleCount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly role: PointRole;
}

/** What an evaluation of an alarm now sees, and how it decides (`/_hinomi/alarms/explanation`). */
export interface Explanation {
  readonly alarmName: string;
  readonly state: AlarmState;
  readonly condition: string;
  readonly treatMissingData: string;
  readonly evaluatedAt: string;
  readonly dataUntil: string;
  readonly nextEvaluation: string;
  /** M of "M out of N". */
  readonly needed: number;
  readonly evaluationPeriods: number;
  /** Newest first. */
  readonly points: readonly EvaluatedPoint[];
  readonly contributors: readonly {
    readonly attributes: Readonly<Record<string, string>>;
    readonly state: AlarmState;
    readonly points: readonly EvaluatedPoint[];
    readonly decision: string;
    readonly why: string;
  }[];
  readonly decision: string;
  readonly result: AlarmState | null;
  readonly why: string;
}

export const explainAlarm = (name: string, signal?: AbortSignal) =>
  own<Explanation>('GET', '/_hinomi/alarms/explanation', { query: { name }, signal });

/** What an alarm would have done on recorded telemetry (`/_hinomi/alarms/rehearsal`). */
export interface Rehearsal {
  readonly from: string;
  readonly to: string;
  readonly evaluations: number;
  /** How often it would have gone off. */
  readonly alarms: number;
  /** As ISO 8601 writes durations. */
  readonly inAlarm: string;
  readonly changes: readonly {
    readonly at: string;
    readonly from: AlarmState;
    readonly to: AlarmState;
    readonly reason: string;
  }[];
  readonly last: AlarmState;
}

/** Replays telemetry through an alarm that exists, or through the parameters of PutMetricAlarm. */
export function rehearseAlarm(
  what: { readonly alarmName: string } | { readonly alarm: object },
  interval: Interval,
  signal?: AbortSignal,
): Promise<Rehearsal> {
  return own('POST', '/_hinomi/alarms/rehearsal', {
    body: { ...what, from: interval.from.toISOString(), to: interval.to.toISOString() },
    signal,
  });
}
