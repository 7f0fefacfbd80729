import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import { useText } from '../../../text/useText';
import { readSources } from '../sources';
import { dashboardText } from '../text';
import { type PropertiesForm, set } from './WidgetForm';

const VIEWS = ['table', 'timeSeries', 'bar', 'pie'] as const;

/** A query, where it looks, and how its result is shown. */
export function LogForm({ properties, change }: PropertiesForm) {
  const t = useText(dashboardText);
  const { groups, query } = readSources(String(properties.query ?? ''));
  const write = (names: readonly string[], text: string) =>
    change(set(properties, 'query', [...names.map((name) => `SOURCE '${name}'`), text].join(' | ')));
  const views = VIEWS.map((value) => ({ value, label: t(value) }));
  return (
    <>
      <FormField stretch label={t('groups')}>
        <Textarea
          rows={3}
          value={groups.join('\n')}
          onChange={({ detail }) => write(detail.value ? detail.value.split('\n') : [], query)}
        />
      </FormField>
      <FormField stretch label={t('query')}>
        <div className="dashboard-code">
          <Textarea
            rows={6}
            spellcheck={false}
            value={query}
            onChange={({ detail }) => write(groups, detail.value)}
          />
        </div>
      </FormField>
      <FormField label={t('view')}>
        <Select
          selectedOption={views.find((view) => view.value === (properties.view ?? 'table')) ?? null}
          options={views}
          onChange={({ detail }) => change(set(properties, 'view', detail.selectedOption.value))}
        />
      </FormField>
    </>
  );
}
