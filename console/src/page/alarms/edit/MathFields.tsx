import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useText } from '../../../text/useText';
import { isBandOperator } from '../words';
import { Field } from './Field';
import type { FieldsProps } from './fields';
import { editText } from './text';

/** Metric math, as the API has it. */
export function MathFields({ draft, change, problems }: FieldsProps) {
  const t = useText(editText);
  return (
    <SpaceBetween size="m">
      <Field name="queries" label={t('queries')} description={t('queriesMore')} problems={problems}>
        <Textarea
          value={draft.queries}
          rows={10}
          spellcheck={false}
          onChange={({ detail }) => change({ queries: detail.value })}
        />
      </Field>
      {isBandOperator(draft.operator) && (
        <Field name="thresholdMetricId" label={t('thresholdMetricId')} problems={problems}>
          <Input
            value={draft.thresholdMetricId}
            onChange={({ detail }) => change({ thresholdMetricId: detail.value })}
          />
        </Field>
      )}
    </SpaceBetween>
  );
}
