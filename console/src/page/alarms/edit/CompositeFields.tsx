import Autosuggest from '@cloudscape-design/components/autosuggest';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useText } from '../../../text/useText';
import { useAlarms } from '../queries';
import { Field } from './Field';
import type { FieldsProps } from './fields';
import { editText } from './text';

/** The rule of a composite alarm, and what suppresses it. */
export function CompositeFields({ draft, change, problems }: FieldsProps) {
  const t = useText(editText);
  const alarms = useAlarms().data ?? [];
  return (
    <SpaceBetween size="m">
      <Field name="rule" label={t('rule')} description={t('ruleMore')} problems={problems}>
        <Textarea
          value={draft.rule}
          rows={5}
          spellcheck={false}
          onChange={({ detail }) => change({ rule: detail.value })}
        />
      </Field>
      <Field name="suppressor" label={t('suppressor')} description={t('suppressorMore')} problems={problems}>
        <Autosuggest
          value={draft.suppressor}
          ariaLabel={t('suppressor')}
          options={alarms.map((alarm) => ({ value: alarm.AlarmName }))}
          enteredTextLabel={(value) => t('use', { value })}
          onChange={({ detail }) => change({ suppressor: detail.value })}
        />
      </Field>
      {draft.suppressor.trim() !== '' && (
        <ColumnLayout columns={2}>
          <Field name="wait" label={t('wait')} problems={problems}>
            <Input
              value={draft.wait}
              inputMode="numeric"
              onChange={({ detail }) => change({ wait: detail.value })}
            />
          </Field>
          <Field name="extension" label={t('extension')} problems={problems}>
            <Input
              value={draft.extension}
              inputMode="numeric"
              onChange={({ detail }) => change({ extension: detail.value })}
            />
          </Field>
        </ColumnLayout>
      )}
    </SpaceBetween>
  );
}
