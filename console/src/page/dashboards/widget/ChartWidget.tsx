import { useMemo } from 'react';
import { MetricGraph } from '../../../graph/MetricGraph';
import type { GraphProperties, GraphView } from '../../../graph/properties';
import { useText } from '../../../text/useText';
import { dashboardText } from '../text';
import { Unshown } from './Unshown';
import type { WidgetView } from './view';

interface ChartProperties {
  readonly view?: string;
  readonly title?: string;
  readonly region?: string;
  readonly data?: {
    readonly queries?: readonly {
      readonly id: string;
      readonly language: 'PromQL' | 'SQL';
      readonly query: string;
      readonly label?: string;
      readonly region?: string;
      readonly step?: number;
      readonly visible?: boolean;
    }[];
  };
}

/** The views of a chart that are those of a graph. */
const VIEWS: Readonly<Record<string, GraphView>> = {
  line: 'timeSeries',
  bar: 'bar',
  column: 'bar',
  pie: 'pie',
  number: 'singleValue',
  legend: 'table',
};

/** A chart of queries: SQL is answered as Metrics Insights, PromQL by nobody. */
export function ChartWidget({ widget, ...view }: WidgetView) {
  const t = useText(dashboardText);
  const properties = widget.properties as ChartProperties;
  const { queries = [] } = properties.data ?? {};
  const graph = useMemo(() => graphOf(properties), [properties]);
  const foreign = queries.filter((query) => query.language !== 'SQL');
  if (!graph.view) {
    return <Unshown>{t('unknownType', { type: `chart / ${properties.view}` })}</Unshown>;
  }
  return (
    <>
      {foreign.map((query) => (
        <Unshown key={query.id}>{t('promql', { query: query.query })}</Unshown>
      ))}
      {foreign.length < queries.length && <MetricGraph properties={graph} {...view} />}
    </>
  );
}

function graphOf({ view = 'line', title, region, data }: ChartProperties): GraphProperties {
  const shown = VIEWS[view];
  return {
    ...(shown ? { view: shown } : {}),
    ...(title ? { title } : {}),
    ...(region ? { region } : {}),
    metrics: (data?.queries ?? [])
      .filter((query) => query.language === 'SQL')
      .map(({ id, query, label, region: own, step, visible }) => [
        {
          id: /^[a-z]\w*$/.test(id) ? id : `q_${id.replace(/\W/g, '_')}`,
          expression: query,
          ...(label && !label.startsWith('__') ? { label } : {}),
          ...(own ? { region: own } : {}),
          ...(step ? { period: Math.max(60, step) } : {}),
          ...(visible === false ? { visible } : {}),
        },
      ]),
  };
}
