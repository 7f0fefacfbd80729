import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { ALARMS, type Alarm, alarmTags } from '../../../api/alarms';
import { ChangeTable } from '../../../component/ChangeTable';
import { Command } from '../../../component/Command';
import { Loaded } from '../../../component/Loaded';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { versions } from './history';
import { historyText } from './historyText';
import { useHistory } from './queries';

/** What an alarm does not have set, but is. */
const STATE_MEMBERS = /^(kind|State.*|EvaluationState|AlarmArn|ActionsSuppressed.*|.*Timestamp)$/;

/** The configuration of an alarm: its versions with what changed, and how it is now. */
export function ConfigurationTab({ alarm }: { readonly alarm: Alarm }) {
  const t = useText(historyText);
  const format = useTimeFormat();
  const tags = useQuery({
    queryKey: [ALARMS, 'tags', alarm.AlarmArn],
    queryFn: ({ signal }) => alarmTags(alarm.AlarmArn, { signal }),
  });
  return (
    <SpaceBetween size="l">
      <div>
        <Box variant="h3">{t('versions')}</Box>
        <Loaded query={useHistory(alarm.AlarmName)}>
          {(items) => {
            const all = versions(items);
            return all.length === 0 ? (
              <Box color="text-body-secondary">{t('versionsNone')}</Box>
            ) : (
              all.map((version, index) => (
                <ExpandableSection
                  key={version.at.getTime()}
                  defaultExpanded={index === 0}
                  headerText={t('version', {
                    at: format.dateTime(version.at),
                    count: version.changes.length,
                  })}
                  headerDescription={version.summary}
                >
                  <ChangeTable label={format.dateTime(version.at)} changes={version.changes} />
                </ExpandableSection>
              ))
            );
          }}
        </Loaded>
      </div>
      <Loaded query={tags}>
        {(found) =>
          found.length > 0 && (
            <div>
              <Box variant="h3">{t('tags')}</Box>
              <KeyValuePairs columns={4} items={found.map((tag) => ({ label: tag.Key, value: tag.Value }))} />
            </div>
          )
        }
      </Loaded>
      <div>
        <Box variant="h3">{t('now')}</Box>
        <Command text={configuration(alarm)} />
      </div>
    </SpaceBetween>
  );
}

function configuration(alarm: Alarm): string {
  const set = Object.entries(alarm).filter(([name]) => !STATE_MEMBERS.test(name));
  return JSON.stringify(Object.fromEntries(set), undefined, 2);
}
