import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import { useQuery } from '@tanstack/react-query';
import { alarmOfArn } from '../../../api/arn';
import { CLOUDWATCH, callAll } from '../../../api/aws';
import { useText } from '../../../text/useText';
import { dashboardText } from '../text';
import { type PropertiesForm, set } from './WidgetForm';

interface AlarmPage {
  readonly MetricAlarms?: readonly { readonly AlarmArn: string }[];
  readonly CompositeAlarms?: readonly { readonly AlarmArn: string }[];
}

/** More a widget does not have. */
const MOST = 100;

/** The alarms of a widget. */
export function AlarmForm({ properties, change }: PropertiesForm) {
  const t = useText(dashboardText);
  const arns = Array.isArray(properties.alarms) ? (properties.alarms as readonly string[]) : [];
  const all = useQuery({
    queryKey: ['alarmArns'],
    queryFn: ({ signal }) =>
      callAll(
        CLOUDWATCH,
        'DescribeAlarms',
        { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'], MaxRecords: MOST },
        (page: AlarmPage) => [...(page.MetricAlarms ?? []), ...(page.CompositeAlarms ?? [])],
        { signal },
      ),
  });
  const optionOf = (arn: string) => ({ value: arn, label: alarmOfArn(arn).name });
  return (
    <FormField stretch label={t('alarms')}>
      <Multiselect
        filteringType="auto"
        placeholder={t('chooseAlarms')}
        statusType={all.isLoading ? 'loading' : all.error ? 'error' : 'finished'}
        selectedOptions={arns.map(optionOf)}
        options={(all.data ?? []).map((alarm) => optionOf(alarm.AlarmArn))}
        onChange={({ detail }) =>
          change(
            set(
              properties,
              'alarms',
              detail.selectedOptions.flatMap(({ value }) => (value ? [value] : [])).slice(0, MOST),
            ),
          )
        }
      />
    </FormField>
  );
}
