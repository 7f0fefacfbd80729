import Checkbox from '@cloudscape-design/components/checkbox';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { AddExpression } from '../../../graph/AddExpression';
import type { BrowsePlace } from '../../../graph/browse';
import { MetricBrowser } from '../../../graph/MetricBrowser';
import { type GraphProperties, VIEWS } from '../../../graph/properties';
import { RowTable } from '../../../graph/RowTable';
import { compactRows, expandRows, type Row } from '../../../graph/rows';
import { useRowChoice } from '../../../graph/useRowChoice';
import { useText } from '../../../text/useText';
import { dashboardText } from '../text';
import { type PropertiesForm, set } from './WidgetForm';

/** A graph: its view and its rows, chosen from all metrics. */
export function MetricForm({ properties, change }: PropertiesForm) {
  const t = useText(dashboardText);
  const graph = properties as GraphProperties;
  const rows = expandRows(graph.metrics ?? []);
  const setRows = (next: readonly Row[]) => change(set(properties, 'metrics', compactRows(next)));
  const { chosen, choose, colorOf } = useRowChoice(rows, setRows);
  const [place, setPlace] = useState<BrowsePlace>({ find: '', recent: false });
  const views = VIEWS.map((value) => ({ value, label: t(value) }));
  const view = graph.view ?? 'timeSeries';
  const flag = (name: 'stacked' | 'sparkline' | 'setPeriodToTimeRange', text: string) => (
    <Checkbox
      checked={graph[name] === true}
      onChange={({ detail }) => change(set(properties, name, detail.checked || undefined))}
    >
      {text}
    </Checkbox>
  );
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="l" alignItems="end">
        <FormField label={t('view')}>
          <Select
            selectedOption={views.find((each) => each.value === view) ?? null}
            options={views}
            onChange={({ detail }) => change(set(properties, 'view', detail.selectedOption.value))}
          />
        </FormField>
        {view === 'timeSeries' && flag('stacked', t('stacked'))}
        {view === 'singleValue' && flag('sparkline', t('sparkline'))}
        {view !== 'timeSeries' && flag('setPeriodToTimeRange', t('wholeRange'))}
        {view === 'gauge' && <GaugeEnds properties={properties} change={change} />}
      </SpaceBetween>
      <RowTable rows={rows} change={setRows} usualStat={graph.stat ?? 'Average'} colorOf={colorOf} />
      <AddExpression rows={rows} change={setRows} />
      <ExpandableSection headerText={t('metrics')} defaultExpanded={rows.length === 0}>
        <MetricBrowser place={place} setPlace={setPlace} chosen={chosen} choose={choose} />
      </ExpandableSection>
    </SpaceBetween>
  );
}

function GaugeEnds({ properties, change }: PropertiesForm) {
  const t = useText(dashboardText);
  const { yAxis } = properties as GraphProperties;
  const end = (name: 'min' | 'max', label: string) => (
    <FormField label={label}>
      <Input
        type="number"
        value={yAxis?.left?.[name] === undefined ? '' : String(yAxis.left[name])}
        onChange={({ detail }) => {
          const left = set({ ...yAxis?.left }, name, detail.value === '' ? undefined : Number(detail.value));
          change(set(properties, 'yAxis', { ...yAxis, left }));
        }}
      />
    </FormField>
  );
  return (
    <SpaceBetween direction="horizontal" size="s">
      {end('min', t('gaugeMin'))}
      {end('max', t('gaugeMax'))}
    </SpaceBetween>
  );
}
