import Box from '@cloudscape-design/components/box';
import type { Alarm } from '../../../../api/alarms';
import { useText } from '../../../../text/useText';
import { Evaluation } from './Evaluation';
import { whyText } from './text';

/** Why an alarm is in its state. */
export function WhyTab({ alarm }: { readonly alarm: Alarm }) {
  const t = useText(whyText);
  switch (alarm.kind) {
    case 'MetricAlarm':
      return <Evaluation name={alarm.AlarmName} />;
    case 'CompositeAlarm':
      return <Box>{t('composite')}</Box>;
    case 'LogAlarm':
      return <Box>{t('log')}</Box>;
  }
}
