import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { knownMetrics } from '../../api/cloudwatch';
import { Loaded } from '../../component/Loaded';
import { GraphView } from '../../graph/GraphView';
import { MetricGraph } from '../../graph/MetricGraph';
import type { GraphProperties } from '../../graph/properties';
import { useText } from '../../text/useText';
import { useTimes } from '../../time/TimeContext';
import { exampleGraphs } from './examples';
import './metrics.css';
import { metricsText } from './text';
import type { useMetricsGraph } from './useMetricsGraph';

interface GraphPanelProps {
  readonly graph: GraphProperties;
  readonly found: ReturnType<typeof useMetricsGraph>;
  readonly setGraph: (graph: GraphProperties) => void;
}

/** The graph, or some to begin with. */
export function GraphPanel({ graph, found, setGraph }: GraphPanelProps) {
  const t = useText(metricsText);
  const { setRange } = useTimes();
  if (found.empty) {
    return <Examples setGraph={setGraph} />;
  }
  return (
    <>
      {found.refused && <StatusIndicator type="warning">{t('left_out')}</StatusIndicator>}
      <section className="metrics-graph" aria-label={graph.title ?? t('graph')}>
        <Loaded query={found.data}>
          {(data) => (
            <GraphView
              properties={graph}
              data={data}
              onSelect={(selected) => setRange({ kind: 'between', ...selected })}
            />
          )}
        </Loaded>
      </section>
    </>
  );
}

function Examples({ setGraph }: Pick<GraphPanelProps, 'setGraph'>) {
  const t = useText(metricsText);
  const { interval, now } = useTimes();
  const metrics = useQuery(knownMetrics(true));
  const graphs = useMemo(() => exampleGraphs(metrics.data ?? []), [metrics.data]);
  return (
    <SpaceBetween size="s">
      <Box color="text-body-secondary">{t(graphs.length > 0 ? 'examples' : 'chooseSome')}</Box>
      <div className="metrics-examples">
        {graphs.map((graph) => (
          <section key={graph.title} aria-label={graph.title}>
            <Button
              variant="inline-link"
              ariaLabel={`${graph.title}: ${t('open')}`}
              onClick={() => setGraph(graph)}
            >
              {graph.title}
            </Button>
            <div className="metrics-example">
              <MetricGraph
                properties={{ ...graph, legend: { position: 'hidden' } }}
                interval={interval}
                now={now}
                group="examples"
              />
            </div>
          </section>
        ))}
      </div>
    </SpaceBetween>
  );
}
