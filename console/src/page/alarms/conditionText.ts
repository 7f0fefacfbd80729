import { texts } from '../../text/texts';

/** Conditions of alarms in words. */
export const conditionText = texts(
  {
    watched: '{metric} ({statistic})',
    some: '{limit}: {m} of {n} data points within {window}',
    one: '{limit}: a data point of {window}',
    all: '{limit}: {n} data points within {window}',
    someRuns: '{limit}: {m} of {n} runs, {schedule}',
    oneRun: '{limit}: a run, {schedule}',
    allRuns: '{limit}: {n} runs, {schedule}',
    over: '{watched} > {threshold}',
    atLeast: '{watched} ≥ {threshold}',
    under: '{watched} < {threshold}',
    atMost: '{watched} ≤ {threshold}',
    overBand: '{watched} above the expected band',
    underBand: '{watched} below the expected band',
    outsideBand: '{watched} outside the expected band',
  },
  {
    watched: '{metric} ({statistic})',
    some: '{limit}: {window}内の {n} 個中 {m} 個のデータポイント',
    one: '{limit}: {window}のデータポイント 1 個',
    all: '{limit}: {window}内の {n} 個のデータポイント',
    someRuns: '{limit}: {n} 回中 {m} 回の実行、{schedule}',
    oneRun: '{limit}: 1 回の実行、{schedule}',
    allRuns: '{limit}: {n} 回の実行、{schedule}',
    over: '{watched} > {threshold}',
    atLeast: '{watched} ≥ {threshold}',
    under: '{watched} < {threshold}',
    atMost: '{watched} ≤ {threshold}',
    overBand: '{watched} が予想範囲を上回る',
    underBand: '{watched} が予想範囲を下回る',
    outsideBand: '{watched} が予想範囲の外',
  },
);
