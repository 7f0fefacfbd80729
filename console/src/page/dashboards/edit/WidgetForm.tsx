import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useText } from '../../../text/useText';
import type { Widget } from '../body';
import { dashboardText } from '../text';
import { AlarmForm } from './AlarmForm';
import { LogForm } from './LogForm';
import { MetricForm } from './MetricForm';

/** Properties, and a way to change them. */
export interface PropertiesForm {
  readonly properties: Widget['properties'];
  readonly change: (properties: Widget['properties']) => void;
}

/** What is common about a widget, by form. */
export function WidgetForm({
  widget,
  change,
}: {
  readonly widget: Widget;
  readonly change: PropertiesForm['change'];
}) {
  const t = useText(dashboardText);
  const { type, properties } = widget;
  const form = { properties, change };
  return (
    <SpaceBetween size="m">
      {type !== 'text' && (
        <FormField label={t('title')}>
          <Input
            value={String(properties.title ?? '')}
            onChange={({ detail }) => change(set(properties, 'title', detail.value || undefined))}
          />
        </FormField>
      )}
      {type === 'metric' && <MetricForm {...form} />}
      {type === 'text' && (
        <FormField stretch label={t('markdown')}>
          <Textarea
            rows={12}
            value={String(properties.markdown ?? '')}
            onChange={({ detail }) => change(set(properties, 'markdown', detail.value))}
          />
        </FormField>
      )}
      {type === 'log' && <LogForm {...form} />}
      {type === 'alarm' && <AlarmForm {...form} />}
      {!['metric', 'text', 'log', 'alarm'].includes(type) && t('noForm')}
    </SpaceBetween>
  );
}

/** Sets a property; undefined takes it away. */
export function set(properties: Widget['properties'], name: string, value: unknown): Widget['properties'] {
  const next = { ...properties, [name]: value };
  return Object.fromEntries(Object.entries(next).filter(([, each]) => each !== undefined));
}
