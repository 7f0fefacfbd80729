import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { Alarm } from '../../../api/alarms';
import { Instant } from '../../../component/Instant';
import { Loaded } from '../../../component/Loaded';
import { StateBadge } from '../../../component/StateBadge';
import { useText } from '../../../text/useText';
import { type Acted, acted, MOST_HISTORY, readable, type Transition, transitions } from './history';
import { historyText } from './historyText';
import { useHistory } from './queries';

const OUTCOMES = {
  Succeeded: ['outcome_Succeeded', 'success'],
  Failed: ['outcome_Failed', 'error'],
  Muted: ['outcome_Muted', 'stopped'],
  Suppressed: ['outcome_Suppressed', 'stopped'],
} as const satisfies Record<string, readonly [string, StatusIndicatorProps.Type]>;

/** What happened to an alarm: its states, and what its actions did. */
export function HistoryTab({ alarm }: { readonly alarm: Alarm }) {
  const t = useText(historyText);
  return (
    <Loaded query={useHistory(alarm.AlarmName)}>
      {(items) => (
        <SpaceBetween size="l">
          <States changes={transitions(items)} />
          <Actions actions={acted(items)} />
          {items.length >= MOST_HISTORY && (
            <Box color="text-body-secondary">{t('more', { count: items.length })}</Box>
          )}
        </SpaceBetween>
      )}
    </Loaded>
  );
}

function States({ changes }: { readonly changes: readonly Transition[] }) {
  const t = useText(historyText);
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      header={<Header counter={`(${changes.length})`}>{t('states')}</Header>}
      items={changes}
      ariaLabels={{ tableLabel: t('states') }}
      empty={<Box color="text-body-secondary">{t('statesNone')}</Box>}
      columnDefinitions={[
        { id: 'at', header: t('at'), cell: (change) => <Instant at={change.at} />, isRowHeader: true },
        {
          id: 'from',
          header: t('from'),
          cell: (change) => change.from && <StateBadge state={change.from} />,
        },
        { id: 'to', header: t('to'), cell: (change) => <StateBadge state={change.to} />, width: 170 },
        { id: 'reason', header: t('reason'), cell: (change) => change.reason, minWidth: 320 },
      ]}
    />
  );
}

function Actions({ actions }: { readonly actions: readonly Acted[] }) {
  const t = useText(historyText);
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      header={<Header counter={`(${actions.length})`}>{t('acted')}</Header>}
      items={actions}
      ariaLabels={{ tableLabel: t('acted') }}
      empty={<Box color="text-body-secondary">{t('actedNone')}</Box>}
      columnDefinitions={[
        { id: 'at', header: t('at'), cell: (action) => <Instant at={action.at} />, isRowHeader: true },
        { id: 'outcome', header: t('outcome'), cell: (action) => <Outcome outcome={action.outcome} /> },
        { id: 'target', header: t('target'), cell: (action) => action.target, minWidth: 240 },
        { id: 'details', header: t('details'), cell: (action) => <Details action={action} />, minWidth: 260 },
      ]}
    />
  );
}

function Outcome({ outcome }: { readonly outcome: string }) {
  const t = useText(historyText);
  const known = OUTCOMES[outcome as keyof typeof OUTCOMES];
  return known ? <StatusIndicator type={known[1]}>{t(known[0])}</StatusIndicator> : outcome;
}

function Details({ action }: { readonly action: Acted }) {
  const t = useText(historyText);
  return (
    <>
      {action.error ?? (action.outcome === 'Succeeded' ? '' : action.summary)}
      {action.message && (
        <ExpandableSection headerText={t('message')} variant="inline">
          <pre className="alarm-message">{readable(action.message)}</pre>
        </ExpandableSection>
      )}
    </>
  );
}
