import type { Metric } from '../../api/cloudwatch';
import { dimensionSet, dimensionSetsOf, namespacesOf } from '../../graph/browse';
import type { GraphProperties } from '../../graph/properties';

const SUMMED = /errors?|count|invocations|requests|throttles|faults/i;

/** Graphs to begin with: of the largest namespaces, the metric that most resources have. */
export function exampleGraphs(metrics: readonly Metric[], most = 4): GraphProperties[] {
  return namespacesOf(metrics)
    .sort((a, b) => b.count - a.count)
    .flatMap(({ name }) => exampleOf(metrics.filter((metric) => metric.Namespace === name)))
    .slice(0, most);
}

function exampleOf(metrics: readonly Metric[]): GraphProperties[] {
  const [largest] = dimensionSetsOf(metrics)
    .filter((set) => set.name !== '')
    .sort((a, b) => b.count - a.count);
  const among = metrics.filter((metric) => dimensionSet(metric) === largest?.name);
  const counts = new Map<string, number>();
  for (const { MetricName } of among) {
    counts.set(MetricName, (counts.get(MetricName) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  const [first] = among;
  if (!largest || !best || !first) {
    return [];
  }
  const [name] = best;
  // Names with a comma, a quote or a brace would need quoting of their own within the search.
  const names = [first.Namespace, ...largest.name.split(', ')];
  if ([...names, name].some((each) => /["'{},\\]/.test(each))) {
    return [];
  }
  const schema = names.map((each) => `"${each}"`).join(',');
  const stat = SUMMED.test(name) ? 'Sum' : 'Average';
  const labels = largest.name
    .split(', ')
    .map((each) => `\${PROP('Dim.${each}')}`)
    .join(' ');
  return [
    {
      title: `${first.Namespace} ${name}`,
      metrics: [[{ expression: `SEARCH('{${schema}} MetricName="${name}"', '${stat}')`, label: labels }]],
    },
  ];
}
