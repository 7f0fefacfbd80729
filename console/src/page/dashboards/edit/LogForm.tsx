import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import '../../../component/codeText.css';
import { useText } from '../../../text/useText';
import { readSources, withSources } from '../sources';
import { dashboardText } from '../text';
import { type PropertiesForm, set } from './WidgetForm';

const VIEWS = ['table', 'timeSeries', 'bar', 'pie'] as const;

/** A query, where it looks, and how its result is shown. */
export function LogForm({ properties, change }: PropertiesForm) {
  const t = useText(dashboardText);
  const { groups, query } = readSources(String(properties.query ?? ''));
  // As it is typed: an empty line is where the next name will stand.
  const [names, setNames] = useState(() => groups.join('\n'));
  const write = (sources: readonly string[], text: string) =>
    change(set(properties, 'query', withSources(sources, text)));
  const views = VIEWS.map((value) => ({ value, label: t(value) }));
  return (
    <>
      <FormField stretch label={t('groups')}>
        <Textarea
          rows={3}
          value={names}
          onChange={({ detail }) => {
            setNames(detail.value);
            write(linesOf(detail.value), query);
          }}
        />
      </FormField>
      <FormField stretch label={t('query')}>
        <div className="code-text">
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

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
