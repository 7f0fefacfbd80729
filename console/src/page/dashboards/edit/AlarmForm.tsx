import FormField from '@cloudscape-design/components/form-field';
import { alarmOfArn } from '../../../api/arn';
import { useText } from '../../../text/useText';
import { AlarmPicker } from '../../alarms/AlarmPicker';
import { dashboardText } from '../text';
import { type PropertiesForm, set } from './WidgetForm';

/** More a widget does not have. */
const MOST = 100;

const optionOf = (arn: string) => ({ value: arn, label: alarmOfArn(arn).name });

/** The alarms of a widget. */
export function AlarmForm({ properties, change }: PropertiesForm) {
  const t = useText(dashboardText);
  const arns = Array.isArray(properties.alarms) ? (properties.alarms as readonly string[]) : [];
  return (
    <FormField stretch label={t('alarms')}>
      <AlarmPicker
        selected={arns.map(optionOf)}
        optionOf={({ AlarmArn }) => optionOf(AlarmArn)}
        select={(chosen) => change(set(properties, 'alarms', chosen.slice(0, MOST)))}
      />
    </FormField>
  );
}
