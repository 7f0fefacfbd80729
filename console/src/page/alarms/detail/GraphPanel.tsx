import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { MetricAlarm } from '../../../api/alarms';
import { useText } from '../../../text/useText';
import { ConditionGraph } from './ConditionGraph';
import { useHistory } from './queries';
import { StateStrip } from './StateStrip';
import { detailText } from './text';
import { useStretches } from './useStretches';

/** The graph of what a metric alarm watches, with its states. */
export function GraphPanel({ alarm }: { readonly alarm: MetricAlarm }) {
  const t = useText(detailText);
  const history = useHistory(alarm.AlarmName);
  const stretches = useStretches(alarm, history.data);
  return (
    <Container header={<Header variant="h2">{t('graph')}</Header>}>
      <ConditionGraph condition={alarm} label={alarm.AlarmName} stretches={stretches} />
      <Box padding={{ top: 's' }}>
        <StateStrip stretches={stretches} />
      </Box>
    </Container>
  );
}
