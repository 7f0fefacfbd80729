import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rehearseAlarm } from '../../../api/alarmStudies';
import { ALARMS } from '../../../api/alarms';
import { Loaded } from '../../../component/Loaded';
import { useText } from '../../../text/useText';
import type { Interval } from '../../../time/range';
import { periodOf } from '../words';
import { conditionOf, type Draft, inputOf } from './draft';
import { RehearsalResult } from './RehearsalResult';
import { editText } from './text';
import { validate } from './validate';

const DAY = 86_400;
/** Data points of less than a minute are kept for this long. */
const FINE = 3 * 3600;

/** Replays recorded data through a draft: when it would have fired. */
export function RehearsalPanel({ draft }: { readonly draft: Draft }) {
  const t = useText(editText);
  const [days, setDays] = useState('1');
  const [asked, setAsked] = useState<{ readonly draft: Draft; readonly interval: Interval }>();
  const condition = conditionOf(draft);
  const fine = periodOf(condition) < 60;
  const { name: _, tags: __, ...wrong } = validate(draft);
  const ready = Object.keys(wrong).length === 0;
  const input = asked && { ...inputOf(asked.draft), AlarmName: asked.draft.name.trim() || 'rehearsal' };
  const rehearsal = useQuery({
    queryKey: [ALARMS, 'rehearsal', input, asked?.interval],
    queryFn:
      asked && input ? ({ signal }) => rehearseAlarm({ alarm: input }, asked.interval, signal) : skipToken,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const rehearse = () => {
    const to = new Date();
    const length = fine ? FINE : Number(days) * DAY;
    setAsked({ draft, interval: { from: new Date(to.getTime() - length * 1000), to } });
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={t('rehearsalMore')}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {fine ? (
                <Box padding={{ top: 'xxs' }}>{t('lastHours')}</Box>
              ) : (
                <SegmentedControl
                  label={t('rehearsal')}
                  selectedId={days}
                  options={[
                    { id: '1', text: t('lastDay') },
                    { id: '7', text: t('lastWeek') },
                  ]}
                  onChange={({ detail }) => setDays(detail.selectedId)}
                />
              )}
              <Button
                disabled={!ready}
                disabledReason={t('rehearseInvalid')}
                loading={rehearsal.isFetching}
                onClick={rehearse}
              >
                {t('rehearse')}
              </Button>
            </SpaceBetween>
          }
        >
          {t('rehearsal')}
        </Header>
      }
    >
      {asked && (
        <Loaded query={rehearsal}>
          {(found) => <RehearsalResult rehearsal={found} condition={conditionOf(asked.draft)} />}
        </Loaded>
      )}
    </Container>
  );
}
