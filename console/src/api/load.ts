import type { CallOptions } from './aws';
import { own } from './http';

/** What the server took and answered in a minute. */
export interface LoadMinute {
  readonly at: string;
  readonly logEvents: number;
  readonly logBytes: number;
  readonly dataPoints: number;
  readonly requests: number;
  readonly refused: number;
  readonly queries: number;
  readonly scannedBytes: number;
}

/** How the server itself is. */
export interface Load {
  readonly now: string;
  readonly minutes: readonly LoadMinute[];
  readonly queriesRunning: number;
  readonly liveTails: number;
  /** Of all processors, 0 to 1. */
  readonly cpu: number;
  readonly heapUsed: number;
  readonly heapMax: number;
  readonly diskUsed: number;
  readonly damage: readonly string[];
}

export const readLoad = (options: CallOptions) => own<Load>('GET', '/_hinomi/load', options);
