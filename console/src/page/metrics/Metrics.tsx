import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useMemo } from 'react';
import { useShortcut } from '../../app/shortcuts';
import { TimeControls } from '../../component/TimeControls';
import { AddExpression } from '../../graph/AddExpression';
import type { BrowsePlace } from '../../graph/browse';
import { MetricBrowser } from '../../graph/MetricBrowser';
import type { GraphProperties } from '../../graph/properties';
import { RowTable } from '../../graph/RowTable';
import { expandRows, type Row } from '../../graph/rows';
import { useRowChoice } from '../../graph/useRowChoice';
import { useText } from '../../text/useText';
import { useUrlState } from '../../url/useUrlState';
import { GraphActions } from './GraphActions';
import { GraphPanel } from './GraphPanel';
import { graphOfLink, linkOfGraph, withRows } from './graphState';
import { OptionsTab } from './OptionsTab';
import { SourceTab } from './SourceTab';
import { metricsText } from './text';
import { useMetricsGraph } from './useMetricsGraph';

/** `/metrics`: a graph of any metrics, which stands in the link as a dashboard would have it. */
export default function Metrics() {
  const t = useText(metricsText);
  const [params, setParams] = useUrlState();
  const text = params.get('graph');
  const graph = useMemo(() => graphOfLink(text), [text]);
  const rows = useMemo(() => expandRows(graph.metrics ?? []), [graph]);
  const setGraph = (next: GraphProperties) => setParams({ graph: linkOfGraph(next) });
  const setRows = (next: readonly Row[]) => setGraph(withRows(graph, next));
  const found = useMetricsGraph(graph);
  const { chosen, choose, colorOf } = useRowChoice(rows, setRows, found.data.data?.series);
  const tab = params.get('tab') ?? 'browse';
  const setTab = (next: string) => setParams({ tab: next === 'browse' ? undefined : next });
  useShortcut('b', t('browse'), () => setTab('browse'));
  useShortcut('v', t('graphed', { count: rows.length }), () => setTab('rows'));
  return (
    <SpaceBetween size="m">
      <Header variant="h1" actions={<TimeControls />}>
        {t('metrics')}
      </Header>
      <Container header={<GraphActions graph={graph} setGraph={setGraph} />}>
        <GraphPanel graph={graph} found={found} setGraph={setGraph} />
      </Container>
      <Tabs
        activeTabId={tab}
        onChange={({ detail }) => setTab(detail.activeTabId)}
        tabs={[
          {
            id: 'browse',
            label: t('browse'),
            content: (
              <MetricBrowser
                place={placeOf(params)}
                setPlace={(place) => setParams(linkOfPlace(place))}
                chosen={chosen}
                choose={choose}
              />
            ),
          },
          {
            id: 'rows',
            label: t('graphed', { count: rows.length }),
            content: (
              <SpaceBetween size="s">
                <AddExpression rows={rows} change={setRows} />
                <RowTable
                  rows={rows}
                  change={setRows}
                  usualStat={graph.stat ?? 'Average'}
                  messages={found.messages}
                  colorOf={colorOf}
                />
              </SpaceBetween>
            ),
          },
          { id: 'options', label: t('options'), content: <OptionsTab graph={graph} setGraph={setGraph} /> },
          {
            id: 'source',
            label: t('source'),
            content: <SourceTab key={text} graph={graph} setGraph={setGraph} />,
          },
        ]}
      />
    </SpaceBetween>
  );
}

function placeOf(params: URLSearchParams): BrowsePlace {
  return {
    namespace: params.get('namespace') ?? undefined,
    // Empty texts leave a link; metrics without dimensions are those of `-`.
    dimensions: params.get('dimensions') === '-' ? '' : (params.get('dimensions') ?? undefined),
    find: params.get('find') ?? '',
    recent: params.get('recent') === '1',
  };
}

function linkOfPlace({ namespace, dimensions, find, recent }: BrowsePlace) {
  return {
    namespace,
    dimensions: dimensions === '' ? '-' : dimensions,
    find: find || undefined,
    recent: recent ? '1' : undefined,
  };
}
