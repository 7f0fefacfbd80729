import { useMemo } from 'react';
import { MetricGraph } from '../../../graph/MetricGraph';
import { useText } from '../../../text/useText';
import { type ExplorerProperties, explorerGraphs } from '../explorer';
import { dashboardText } from '../text';
import { Unshown } from './Unshown';
import type { WidgetView } from './view';

/** Graphs of the metrics of resources, one for each metric. */
export function ExplorerWidget({ widget, ...view }: WidgetView) {
  const t = useText(dashboardText);
  const properties = widget.properties as ExplorerProperties;
  const graphs = useMemo(() => explorerGraphs(properties), [properties]);
  const columns = properties.widgetOptions?.widgetsPerRow ?? 1;
  return (
    <div className="dashboard-explorer" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {graphs.map((graph, index) => {
        const key = `${properties.metrics?.[index]?.metricName} ${index}`;
        return graph.kind === 'graph' ? (
          <section key={key} className="dashboard-explored">
            <h3>{graph.properties.title}</h3>
            <div>
              <MetricGraph properties={graph.properties} {...view} />
            </div>
          </section>
        ) : (
          <Unshown key={key}>
            {graph.kind === 'tags'
              ? t('explorerTags', { keys: graph.keys.join(', ') })
              : t('explorerType', { type: graph.type })}
          </Unshown>
        );
      })}
    </div>
  );
}
