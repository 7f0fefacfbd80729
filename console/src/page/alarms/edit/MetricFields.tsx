import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Autosuggest from '@cloudscape-design/components/autosuggest';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ALARMS } from '../../../api/alarms';
import { type Dimension, listMetrics } from '../../../api/cloudwatch';
import { STATISTICS } from '../../../graph/statistics';
import { useText } from '../../../text/useText';
import { Field } from './Field';
import type { FieldsProps } from './fields';
import { editText } from './text';

const PERIODS = ['10', '30', '60', '300', '900', '3600', '21600', '86400'];

/** The metric of an alarm: what there is comes up while one types. */
export function MetricFields({ draft, change, problems }: FieldsProps) {
  const t = useText(editText);
  const all = useMetrics({});
  const here = useMetrics(draft.namespace.trim() ? { Namespace: draft.namespace.trim() } : undefined);
  const sets = (here ?? []).filter((metric) => metric.MetricName === draft.metricName.trim());
  return (
    <SpaceBetween size="m">
      <ColumnLayout columns={2}>
        <Field name="namespace" label={t('namespace')} problems={problems}>
          <Suggest
            value={draft.namespace}
            label={t('namespace')}
            options={(all ?? []).map((metric) => metric.Namespace)}
            change={(namespace) => change({ namespace })}
          />
        </Field>
        <Field name="metricName" label={t('metricName')} problems={problems}>
          <Suggest
            value={draft.metricName}
            label={t('metricName')}
            options={(here ?? []).map((metric) => metric.MetricName)}
            change={(metricName) => change({ metricName })}
          />
        </Field>
      </ColumnLayout>
      {sets.length > 0 && (
        <FormField label={t('known')} stretch>
          <Select
            filteringType="auto"
            placeholder={t('knownChoose')}
            selectedOption={null}
            options={sets.map((metric, index) => ({
              value: String(index),
              label: setWords(metric.Dimensions) || t('noDimension'),
            }))}
            onChange={({ detail }) =>
              change({ dimensions: sets[Number(detail.selectedOption.value)]?.Dimensions ?? [] })
            }
          />
        </FormField>
      )}
      <Dimensions
        draft={draft}
        change={change}
        problems={problems}
        sets={sets.map((each) => each.Dimensions ?? [])}
      />
      <ColumnLayout columns={2}>
        <Field name="statistic" label={t('statistic')} description={t('statisticMore')} problems={problems}>
          <Suggest
            value={draft.statistic}
            label={t('statistic')}
            options={STATISTICS}
            change={(statistic) => change({ statistic })}
          />
        </Field>
        <Field name="period" label={t('period')} description={t('periodInvalid')} problems={problems}>
          <Suggest
            value={draft.period}
            label={t('period')}
            options={PERIODS}
            change={(period) => change({ period })}
          />
        </Field>
      </ColumnLayout>
    </SpaceBetween>
  );
}

function Dimensions({
  draft,
  change,
  problems,
  sets,
}: FieldsProps & { readonly sets: readonly (readonly Dimension[])[] }): ReactNode {
  const t = useText(editText);
  const set = (at: number, part: Partial<Dimension>) =>
    change({
      dimensions: draft.dimensions.map((each, index) => (index === at ? { ...each, ...part } : each)),
    });
  const known = sets.flat();
  return (
    <Field name="dimensions" label={t('dimensions')} description={t('dimensionsMore')} problems={problems}>
      <AttributeEditor
        items={draft.dimensions}
        addButtonText={t('addDimension')}
        removeButtonText={t('remove')}
        empty={t('noDimension')}
        onAddButtonClick={() => change({ dimensions: [...draft.dimensions, { Name: '', Value: '' }] })}
        onRemoveButtonClick={({ detail }) =>
          change({ dimensions: draft.dimensions.filter((_, index) => index !== detail.itemIndex) })
        }
        definition={[
          {
            label: t('dimensionName'),
            control: (each: Dimension, index: number) => (
              <Suggest
                value={each.Name}
                label={t('dimensionName')}
                options={known.map((one) => one.Name)}
                change={(Name) => set(index, { Name })}
              />
            ),
          },
          {
            label: t('dimensionValue'),
            control: (each: Dimension, index: number) => (
              <Suggest
                value={each.Value}
                label={t('dimensionValue')}
                options={known.filter((one) => one.Name === each.Name).map((one) => one.Value)}
                change={(Value) => set(index, { Value })}
              />
            ),
          },
        ]}
      />
    </Field>
  );
}

interface SuggestProps {
  readonly value: string;
  readonly label: string;
  readonly options: readonly string[];
  readonly change: (value: string) => void;
}

/** A field that suggests what there is, and takes anything. */
function Suggest({ value, label, options, change }: SuggestProps) {
  const t = useText(editText);
  return (
    <Autosuggest
      value={value}
      ariaLabel={label}
      options={[...new Set(options)].sort().map((option) => ({ value: option }))}
      enteredTextLabel={(text) => t('use', { value: text })}
      onChange={({ detail }) => change(detail.value)}
    />
  );
}

function useMetrics(filter: { readonly Namespace?: string } | undefined) {
  return useQuery({
    queryKey: [ALARMS, 'metrics', filter],
    queryFn: ({ signal }) => listMetrics(filter, { signal }),
    enabled: filter !== undefined,
    staleTime: 60_000,
  }).data;
}

function setWords(dimensions: readonly Dimension[] | undefined): string {
  return (dimensions ?? []).map((each) => `${each.Name}=${each.Value}`).join(', ');
}
