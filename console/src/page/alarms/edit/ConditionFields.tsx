import ColumnLayout from '@cloudscape-design/components/column-layout';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useText } from '../../../text/useText';
import { isBandOperator, OPERATORS } from '../words';
import { Field } from './Field';
import type { FieldsProps } from './fields';
import { editText } from './text';

const MISSING = ['missing', 'ignore', 'breaching', 'notBreaching'] as const;

/** When an alarm on numbers goes off. */
export function ConditionFields({ draft, change, problems }: FieldsProps) {
  const t = useText(editText);
  const logs = draft.kind === 'logs';
  const operators = OPERATORS.filter((value) => !logs || !isBandOperator(value)).map((value) => ({
    value,
    label: t(`op_${value}`),
  }));
  const missing = MISSING.map((value) => ({ value, label: t(`missing_${value}`) }));
  return (
    <ColumnLayout columns={2}>
      <Field name="operator" label={t('operator')} problems={problems}>
        <Select
          options={operators}
          selectedOption={operators.find((each) => each.value === draft.operator) ?? null}
          onChange={({ detail }) => change({ operator: detail.selectedOption.value ?? draft.operator })}
        />
      </Field>
      {isBandOperator(draft.operator) ? (
        <div />
      ) : (
        <Field name="threshold" label={t('threshold')} problems={problems}>
          <Input
            value={draft.threshold}
            inputMode="decimal"
            onChange={({ detail }) => change({ threshold: detail.value })}
          />
        </Field>
      )}
      <Field
        name="datapointsToAlarm"
        label={t(logs ? 'resultsToAlarm' : 'datapointsToAlarm')}
        problems={problems}
      >
        <Input
          value={draft.datapointsToAlarm}
          inputMode="numeric"
          onChange={({ detail }) => change({ datapointsToAlarm: detail.value })}
        />
      </Field>
      <Field
        name="evaluationPeriods"
        label={t(logs ? 'resultsToEvaluate' : 'evaluationPeriods')}
        problems={problems}
      >
        <Input
          value={draft.evaluationPeriods}
          inputMode="numeric"
          onChange={({ detail }) => change({ evaluationPeriods: detail.value })}
        />
      </Field>
      <Field name="missing" label={t('missing')} problems={problems}>
        <Select
          options={missing}
          selectedOption={missing.find((each) => each.value === draft.missing) ?? null}
          onChange={({ detail }) => change({ missing: detail.selectedOption.value ?? draft.missing })}
        />
      </Field>
    </ColumnLayout>
  );
}
