import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ALARMS, describeContributors, parentsOf } from '../../../../api/alarms';
import type { MuteRule } from '../../../../api/mutes';
import { AlarmLink } from '../../../../component/AlarmLink';
import { Loaded } from '../../../../component/Loaded';
import { StateBadge } from '../../../../component/StateBadge';
import { useText } from '../../../../text/useText';
import { useTimeFormat } from '../../../../time/format';
import { useTimes } from '../../../../time/TimeContext';
import { MuteDialog } from '../../mute/MuteDialog';
import { type Asked, RemoveDialog, RuleButtons, RuleStatus } from '../../mute/MuteRules';
import { muteText } from '../../mute/text';
import { windowWords } from '../../mute/words';
import { useMutesOf } from '../queries';
import { attributesText } from '../why/Evaluation';
import { actionsText } from './text';

/** What mutes an alarm now or will. */
export function Mutes({ alarm }: { readonly alarm: string }) {
  const t = useText(actionsText);
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  return (
    <div>
      <Box variant="h3">{t('mutes')}</Box>
      <Loaded query={useMutesOf(alarm)}>
        {(rules) =>
          rules.length === 0 ? (
            <Box color="text-body-secondary">{t('mutesNone')}</Box>
          ) : (
            <SpaceBetween size="xs">
              {rules.map((rule) => (
                <Mute key={rule.AlarmMuteRuleArn} rule={rule} ask={setAsked} />
              ))}
            </SpaceBetween>
          )
        }
      </Loaded>
      {asked?.to === 'edit' && <MuteDialog rule={asked.rule} close={close} />}
      {asked?.to === 'remove' && <RemoveDialog rule={asked.rule} close={close} />}
    </div>
  );
}

function Mute({ rule, ask }: { readonly rule: MuteRule; readonly ask: (asked: Asked) => void }) {
  const t = useText(muteText);
  const format = useTimeFormat();
  return (
    <span className="rule-line">
      <RuleStatus rule={rule} />
      <span>{rule.Name}</span>
      <span>{windowWords(rule, t, format)}</span>
      <span>{rule.Description ?? ''}</span>
      <RuleButtons rule={rule} ask={ask} />
    </span>
  );
}

/** The composite alarms whose rules name an alarm. */
export function Parents({ alarm }: { readonly alarm: string }) {
  const t = useText(actionsText);
  const { now } = useTimes();
  const parents = useQuery({
    queryKey: [ALARMS, 'parents', alarm, now],
    queryFn: ({ signal }) => parentsOf(alarm, { signal }),
    placeholderData: (before) => before,
  });
  return (
    <div>
      <Box variant="h3">{t('parents')}</Box>
      <Loaded query={parents}>
        {(found) =>
          found.length === 0 ? (
            <Box color="text-body-secondary">{t('parentsNone')}</Box>
          ) : (
            found.map((parent) => (
              <div key={parent.AlarmName} className="rule-line">
                <AlarmLink name={parent.AlarmName} />
                <StateBadge state={parent.StateValue} />
              </div>
            ))
          )
        }
      </Loaded>
    </div>
  );
}

/** The contributors of an alarm that are in alarm. */
export function Contributors({ alarm }: { readonly alarm: string }) {
  const t = useText(actionsText);
  const { now } = useTimes();
  const contributors = useQuery({
    queryKey: [ALARMS, 'contributors', alarm, now],
    queryFn: ({ signal }) => describeContributors(alarm, { signal }),
    placeholderData: (before) => before,
  });
  return (
    <Loaded query={contributors}>
      {(found) =>
        found.length > 0 && (
          <div>
            <Box variant="h3">{t('contributors')}</Box>
            {found.map((each) => (
              <div key={each.ContributorId}>
                <strong>{attributesText(each.ContributorAttributes ?? {})}</strong> {each.StateReason ?? ''}
              </div>
            ))}
          </div>
        )
      }
    </Loaded>
  );
}
