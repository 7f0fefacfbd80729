import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../../app/session';
import { type GraphProperties, VIEWS } from '../../graph/properties';
import { useText } from '../../text/useText';
import { useHref } from '../../url/useUrlState';
import { AddToDashboard } from './AddToDashboard';
import { alarmQueries, NOTHING } from './graphState';
import { metricsText } from './text';

interface GraphActionsProps {
  readonly graph: GraphProperties;
  readonly setGraph: (graph: GraphProperties) => void;
}

/** How the graph is shown, and where it can go. */
export function GraphActions({ graph, setGraph }: GraphActionsProps) {
  const t = useText(metricsText);
  const may = useMay('operator');
  const navigate = useNavigate();
  const href = useHref();
  const [adding, setAdding] = useState(false);
  const views = VIEWS.map((value) => ({ value, label: t(value) }));
  const view = graph.view ?? 'timeSeries';
  const none = (graph.metrics ?? []).length === 0;
  const queries = alarmQueries(graph);
  return (
    <>
      <Header
        variant="h2"
        actions={
          <SpaceBetween direction="horizontal" size="xs" alignItems="center">
            {view === 'timeSeries' ? (
              <Checkbox
                checked={graph.stacked === true}
                onChange={({ detail }) => setGraph({ ...graph, stacked: detail.checked })}
              >
                {t('stacked')}
              </Checkbox>
            ) : (
              <Checkbox
                checked={graph.setPeriodToTimeRange === true}
                onChange={({ detail }) => setGraph({ ...graph, setPeriodToTimeRange: detail.checked })}
              >
                {t('wholeRange')}
              </Checkbox>
            )}
            <Select
              ariaLabel={t('view')}
              expandToViewport
              selectedOption={views.find((each) => each.value === view) ?? null}
              options={views}
              onChange={({ detail }) =>
                setGraph({
                  ...graph,
                  view: VIEWS.find((each) => each === detail.selectedOption.value) ?? 'timeSeries',
                })
              }
            />
            <Button disabled={none} onClick={() => setGraph(NOTHING)}>
              {t('clear')}
            </Button>
            <Button
              disabled={none || !may}
              {...(may ? {} : { disabledReason: t('mayNot') })}
              onClick={() => setAdding(true)}
            >
              {t('addToDashboard')}
            </Button>
            <Button
              disabled={!queries || !may}
              {...(may
                ? queries
                  ? {}
                  : { disabledReason: t('alarmNeeds') }
                : { disabledReason: t('mayNot') })}
              onClick={() => navigate(href('/alarms/new', { queries: JSON.stringify(queries) }))}
            >
              {t('createAlarm')}
            </Button>
          </SpaceBetween>
        }
      >
        {graph.title ?? t('graph')}
      </Header>
      {adding && <AddToDashboard graph={graph} close={() => setAdding(false)} />}
    </>
  );
}
