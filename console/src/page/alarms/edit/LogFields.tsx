import ColumnLayout from '@cloudscape-design/components/column-layout';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Suspense } from 'react';
import { lazyPart } from '../../../component/lazyPart';
import { Waiting } from '../../../component/Waiting';
import { useText } from '../../../text/useText';
import { GroupPicker } from '../../logs/GroupPicker';
import { Field } from './Field';
import type { FieldsProps } from './fields';
import { RATE_UNITS } from './logDraft';
import { editText } from './text';

/** CloudWatch API Reference, ScheduledQueryConfiguration. */
const MOST_GROUPS = 50;

const QueryEditor = lazyPart(async () => ({
  default: (await import('../../../editor/QueryEditor')).QueryEditor,
}));

/** The query of a log alarm, what makes numbers of its rows, and when it runs. */
export function LogFields({ draft, change, problems }: FieldsProps) {
  const t = useText(editText);
  const units = RATE_UNITS.map((value) => ({ value, label: t(`every_${value}`) }));
  return (
    <SpaceBetween size="m">
      <GroupPicker
        selected={draft.logGroups}
        most={MOST_GROUPS}
        problem={problems.logGroups ?? ''}
        onSelect={(logGroups) => change({ logGroups })}
      />
      <Field name="logQuery" label={t('logQuery')} description={t('logQueryMore')} problems={problems}>
        <Suspense fallback={<Waiting />}>
          <QueryEditor
            value={draft.logQuery}
            groups={draft.logGroups}
            onChange={(logQuery) => change({ logQuery })}
          />
        </Suspense>
      </Field>
      <Field
        name="aggregation"
        label={t('aggregation')}
        description={t('aggregationMore')}
        problems={problems}
      >
        <Input
          value={draft.aggregation}
          spellcheck={false}
          onChange={({ detail }) => change({ aggregation: detail.value })}
        />
      </Field>
      <ColumnLayout columns={2}>
        <Field name="every" label={t('every')} problems={problems}>
          <ColumnLayout columns={2} minColumnWidth={60}>
            <Input
              value={draft.every}
              inputMode="numeric"
              onChange={({ detail }) => change({ every: detail.value })}
            />
            <Select
              ariaLabel={t('everyUnit')}
              options={units}
              selectedOption={units.find((each) => each.value === draft.everyUnit) ?? null}
              onChange={({ detail }) =>
                change({
                  everyUnit:
                    RATE_UNITS.find((each) => each === detail.selectedOption.value) ?? draft.everyUnit,
                })
              }
            />
          </ColumnLayout>
        </Field>
        <Field name="lookBack" label={t('lookBack')} problems={problems}>
          <Input
            value={draft.lookBack}
            inputMode="decimal"
            onChange={({ detail }) => change({ lookBack: detail.value })}
          />
        </Field>
      </ColumnLayout>
      <Field name="role" label={t('role')} description={t('roleMore')} problems={problems}>
        <Input
          value={draft.role}
          spellcheck={false}
          onChange={({ detail }) => change({ role: detail.value })}
        />
      </Field>
    </SpaceBetween>
  );
}
