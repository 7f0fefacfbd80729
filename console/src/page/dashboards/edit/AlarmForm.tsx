import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import { useQuery } from '@tanstack/react-query';
import { allAlarms } from '../../../api/alarms';
import { alarmOfArn } from '../../../api/arn';
import { useText } from '../../../text/useText';
import { useTimes } from '../../../time/TimeContext';
import { dashboardText } from '../text';
import { type PropertiesForm, set } from './WidgetForm';

/** More a widget does not have. */
const MOST = 100;

/** The alarms of a widget. */
export function AlarmForm({ properties, change }: PropertiesForm) {
  const t = useText(dashboardText);
  const arns = Array.isArray(properties.alarms) ? (properties.alarms as readonly string[]) : [];
  const all = useQuery(allAlarms(useTimes().now));
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
