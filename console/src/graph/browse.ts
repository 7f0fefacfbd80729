import type { Metric } from '../api/cloudwatch';

/** Where one is among all metrics. */
export interface BrowsePlace {
  readonly namespace?: string | undefined;
  /** Names of dimensions as [dimensionSet] writes them; empty for metrics without any. */
  readonly dimensions?: string | undefined;
  readonly find: string;
  /** Only those with data in the last three hours. */
  readonly recent: boolean;
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** The names of a metric's dimensions: `FunctionName, Resource`. */
export function dimensionSet({ Dimensions = [] }: Metric): string {
  return Dimensions.map((each) => each.Name)
    .sort()
    .join(', ');
}

/** The metrics of a place: those that have every word somewhere. */
export function metricsAt(metrics: readonly Metric[], place: BrowsePlace): Metric[] {
  const words = place.find.toLowerCase().split(/\s+/).filter(Boolean);
  return metrics.filter(
    (metric) =>
      (place.namespace === undefined || metric.Namespace === place.namespace) &&
      (place.dimensions === undefined || dimensionSet(metric) === place.dimensions) &&
      words.every((word) => textOf(metric).includes(word)),
  );
}

function textOf({ Namespace, MetricName, Dimensions = [] }: Metric): string {
  return [Namespace, MetricName, ...Dimensions.map(({ Name, Value }) => `${Name}=${Value}`)]
    .join(' ')
    .toLowerCase();
}

export function namespacesOf(metrics: readonly Metric[]): Count[] {
  return counts(metrics.map((metric) => metric.Namespace));
}

export function dimensionSetsOf(metrics: readonly Metric[]): Count[] {
  return counts(metrics.map(dimensionSet));
}

function counts(names: readonly string[]): Count[] {
  const all = new Map<string, number>();
  for (const name of names) {
    all.set(name, (all.get(name) ?? 0) + 1);
  }
  return [...all].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name));
}
