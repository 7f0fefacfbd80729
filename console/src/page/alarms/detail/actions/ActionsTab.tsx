import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Alarm } from '../../../../api/alarms';
import { GuideLink } from '../../../../component/GuideLink';
import { useText } from '../../../../text/useText';
import { useOrigins } from '../../queries';
import { Contributors, Mutes, Parents } from './Related';
import { Runbooks } from './Runbooks';
import { TargetView } from './TargetView';
import { actionsText } from './text';

/** Who hears of an alarm, what to do then, and what holds it back. */
export function ActionsTab({ alarm }: { readonly alarm: Alarm }) {
  const t = useText(actionsText);
  const origin = useOrigins().data?.get(alarm.AlarmName);
  const lists = [
    ['on_ALARM', alarm.AlarmActions],
    ['on_OK', alarm.OKActions],
    ['on_INSUFFICIENT_DATA', alarm.InsufficientDataActions],
  ] as const;
  return (
    <SpaceBetween size="l">
      {alarm.ActionsEnabled === false && <Alert type="warning">{t('disabled')}</Alert>}
      <div>
        <Box variant="h3">{t('title')}</Box>
        <SpaceBetween size="m">
          {lists.map(([when, actions]) => (
            <div key={when}>
              <Box variant="awsui-key-label">{t(when)}</Box>
              {actions?.length ? (
                actions.map((action) => (
                  <TargetView key={action} action={action} expanded={when === 'on_ALARM'} />
                ))
              ) : (
                <Box color="text-body-secondary">{t('none')}</Box>
              )}
            </div>
          ))}
        </SpaceBetween>
      </div>
      <div>
        <Box variant="h3">{t('guide')}</Box>
        {origin ? <GuideLink place={origin} /> : <Box color="text-body-secondary">{t('guideNone')}</Box>}
      </div>
      <Runbooks alarm={alarm.AlarmName} />
      <Mutes alarm={alarm.AlarmName} />
      <Parents alarm={alarm.AlarmName} />
      {alarm.kind !== 'CompositeAlarm' && <Contributors alarm={alarm.AlarmName} />}
    </SpaceBetween>
  );
}
