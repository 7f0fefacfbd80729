import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { LogAlarm } from '../../../api/alarms';
import { groupOfArn } from '../../../api/arn';
import { AppLink } from '../../../component/AppLink';
import { Command } from '../../../component/Command';
import { useText } from '../../../text/useText';
import { segment } from '../../../url/useUrlState';
import { useHistory } from './queries';
import { StateStrip } from './StateStrip';
import { detailText } from './text';
import { useStretches } from './useStretches';

/** The query of a log alarm, and its states. */
export function LogPanel({ alarm }: { readonly alarm: LogAlarm }) {
  const t = useText(detailText);
  const stretches = useStretches(alarm, useHistory(alarm.AlarmName).data);
  const query = alarm.ScheduledQueryConfiguration;
  return (
    <Container header={<Header variant="h2">{t('query')}</Header>}>
      <SpaceBetween size="m">
        <Command text={query.QueryString} />
        <KeyValuePairs
          columns={2}
          items={[
            { label: t('schedule'), value: query.ScheduleConfiguration.ScheduleExpression },
            {
              label: t('groups'),
              value: (
                <SpaceBetween size="xxs">
                  {(query.LogGroupIdentifiers ?? []).map((group) => (
                    <AppLink key={group} to={`/logs/groups/${segment(groupOfArn(group))}`}>
                      {groupOfArn(group)}
                    </AppLink>
                  ))}
                </SpaceBetween>
              ),
            },
          ]}
        />
        <StateStrip stretches={stretches} />
        <Box color="text-body-secondary">{t('logNote')}</Box>
      </SpaceBetween>
    </Container>
  );
}
