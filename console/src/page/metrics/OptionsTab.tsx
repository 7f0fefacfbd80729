import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { AxisProperties, GraphProperties, HorizontalLine, LineOrBand } from '../../graph/properties';
import { useText } from '../../text/useText';
import './metrics.css';
import { STATISTICS } from '../../graph/statistics';
import { LineFields } from './LineFields';
import { metricsText } from './text';

interface OptionsTabProps {
  readonly graph: GraphProperties;
  readonly setGraph: (graph: GraphProperties) => void;
}

/** Title, axes, and lines across. */
export function OptionsTab({ graph, setGraph }: OptionsTabProps) {
  const t = useText(metricsText);
  const lines = graph.annotations?.horizontal ?? [];
  const setLines = (horizontal: readonly LineOrBand<HorizontalLine>[]) =>
    setGraph({ ...graph, annotations: { ...graph.annotations, horizontal } });
  const axis = (side: 'left' | 'right') => (
    <AxisFields
      title={t(side)}
      axis={graph.yAxis?.[side] ?? {}}
      setAxis={(next) => setGraph({ ...graph, yAxis: { ...graph.yAxis, [side]: next } })}
    />
  );
  return (
    <SpaceBetween size="l">
      <div className="metrics-line">
        <FormField label={t('title')}>
          <Input value={graph.title ?? ''} onChange={({ detail }) => setGraph(titled(graph, detail.value))} />
        </FormField>
        <FormField label={t('statistic')}>
          <Select
            selectedOption={{ value: graph.stat ?? 'Average', label: graph.stat ?? 'Average' }}
            options={STATISTICS.map((value) => ({ value, label: value }))}
            onChange={({ detail }) => setGraph({ ...graph, stat: detail.selectedOption.value ?? 'Average' })}
          />
        </FormField>
      </div>
      {axis('left')}
      {axis('right')}
      <Header
        variant="h3"
        actions={<Button onClick={() => setLines([...lines, { value: 0 }])}>{t('addLine')}</Button>}
      >
        {t('lines')}
      </Header>
      {lines.map((line, index) => (
        <LineFields
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names, and do not change places
          key={index}
          line={line}
          number={index + 1}
          setLine={(next) => setLines(next ? lines.with(index, next) : lines.toSpliced(index, 1))}
        />
      ))}
    </SpaceBetween>
  );
}

function titled({ title: _, ...graph }: GraphProperties, title: string): GraphProperties {
  return title ? { ...graph, title } : graph;
}

function AxisFields({
  title,
  axis,
  setAxis,
}: {
  readonly title: string;
  readonly axis: AxisProperties;
  readonly setAxis: (axis: AxisProperties) => void;
}) {
  const t = useText(metricsText);
  const set = (name: keyof AxisProperties, value: string) => {
    const next = { ...axis, [name]: name === 'label' ? value : Number(value) };
    setAxis(value === '' ? Object.fromEntries(Object.entries(next).filter(([key]) => key !== name)) : next);
  };
  const field = (name: 'min' | 'max' | 'label', type: 'number' | 'text') => (
    <FormField label={t(name)}>
      <Input
        type={type}
        ariaLabel={`${title}: ${t(name)}`}
        value={axis[name] === undefined ? '' : String(axis[name])}
        onChange={({ detail }) => set(name, detail.value)}
      />
    </FormField>
  );
  return (
    <SpaceBetween size="xs">
      <Header variant="h3">{title}</Header>
      <div className="metrics-line">
        {field('min', 'number')}
        {field('max', 'number')}
        {field('label', 'text')}
      </div>
    </SpaceBetween>
  );
}
