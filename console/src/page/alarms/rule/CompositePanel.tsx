import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { ALARMS, type CompositeAlarm, describeAlarms } from '../../../api/alarms';
import { alarmOfArn } from '../../../api/arn';
import { AlarmLink } from '../../../component/AlarmLink';
import { Command } from '../../../component/Command';
import { Loaded } from '../../../component/Loaded';
import { StateBadge } from '../../../component/StateBadge';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { useTimes } from '../../../time/TimeContext';
import { useHistory } from '../detail/queries';
import { StateStrip } from '../detail/StateStrip';
import { useStretches } from '../detail/useStretches';
import { RuleTree } from './RuleTree';
import { namedBy, parseRule } from './rule';
import { ruleText } from './text';

/** The alarms of these names that there are. */
export function useNamedAlarms(names: readonly string[]) {
  const { now } = useTimes();
  return useQuery({
    queryKey: [ALARMS, 'named', names, now],
    queryFn: ({ signal }) => describeAlarms({ AlarmNames: names }, { signal }),
    placeholderData: (before) => before,
  });
}

/** The rule of a composite alarm, what holds of it now, and what suppresses it. */
export function CompositePanel({ alarm }: { readonly alarm: CompositeAlarm }) {
  const t = useText(ruleText);
  const { rule } = parseRule(alarm.AlarmRule);
  const suppressor = alarm.ActionsSuppressor && alarmOfArn(alarm.ActionsSuppressor).name;
  const alarms = useNamedAlarms(namedBy(alarm));
  const stretches = useStretches(alarm, useHistory(alarm.AlarmName).data);
  return (
    <Container header={<Header variant="h2">{t('rule')}</Header>}>
      <SpaceBetween size="m">
        {alarm.ActionsSuppressedBy && (
          <Alert type="info">
            {t('suppressedNow', { reason: alarm.ActionsSuppressedReason ?? alarm.ActionsSuppressedBy })}
          </Alert>
        )}
        <Loaded query={alarms}>
          {(found) => (
            <SpaceBetween size="m">
              {rule && <RuleTree rule={rule} alarms={found} />}
              {suppressor && (
                <Suppressor
                  alarm={alarm}
                  name={suppressor}
                  state={found.find(named(suppressor))?.StateValue}
                />
              )}
            </SpaceBetween>
          )}
        </Loaded>
        <Command text={alarm.AlarmRule} />
        <StateStrip stretches={stretches} />
      </SpaceBetween>
    </Container>
  );
}

const named = (name: string) => (alarm: { readonly AlarmName: string }) => alarm.AlarmName === name;

function Suppressor({
  alarm,
  name,
  state,
}: {
  readonly alarm: CompositeAlarm;
  readonly name: string;
  readonly state: CompositeAlarm['StateValue'] | undefined;
}) {
  const t = useText(ruleText);
  const format = useTimeFormat();
  return (
    <div>
      <Box variant="awsui-key-label">{t('suppressor')}</Box>
      <span className="rule-line">
        <AlarmLink name={name} />
        {state ? <StateBadge state={state} /> : t('gone')}
      </span>
      <Box color="text-body-secondary" fontSize="body-s">
        {t('suppressorMore', {
          wait: format.duration(alarm.ActionsSuppressorWaitPeriod ?? 0),
          extension: format.duration(alarm.ActionsSuppressorExtensionPeriod ?? 0),
        })}
      </Box>
    </div>
  );
}
