import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import type { Alarm, AlarmState } from '../../../api/alarms';
import { AppLink } from '../../../component/AppLink';
import { Empty } from '../../../component/Empty';
import { ResourceTable } from '../../../component/ResourceTable';
import { RefreshControl } from '../../../component/TimeControls';
import { useText } from '../../../text/useText';
import { useUrlState } from '../../../url/useUrlState';
import { useAlarms } from '../queries';
import { alarmsText } from '../text';
import { ListActions } from './ListActions';
import { byUrgency, type StateFilter, stateFilter } from './order';
import { StateCounts } from './StateCounts';
import { listText } from './text';
import { useColumns } from './useColumns';

const EXAMPLE = `aws cloudwatch put-metric-alarm --alarm-name errors --namespace Shop --metric-name Errors \\
  --statistic Sum --period 60 --evaluation-periods 3 --datapoints-to-alarm 2 --threshold 10 \\
  --comparison-operator GreaterThanThreshold`;

/** All alarms: what is wrong first. */
export function AlarmList() {
  const t = useText(listText);
  const words = useText(alarmsText);
  const alarms = useAlarms();
  const columns = useColumns();
  const [params, setParams] = useUrlState();
  const state = stateFilter(params.get('state'));
  const [selected, setSelected] = useState<readonly Alarm[]>([]);
  const items = useMemo(() => alarms.data && shown(alarms.data, state), [alarms.data, state]);
  const show = (next: AlarmState | undefined) => setParams({ state: next });

  return (
    <ResourceTable
      id="alarms"
      title={words('alarms')}
      quickFilter={<StateCounts alarms={alarms.data} state={state} show={show} />}
      items={items}
      error={alarms.error}
      retry={() => alarms.refetch()}
      trackBy={(alarm) => alarm.AlarmName}
      columns={columns}
      sort="state"
      selection="multi"
      selected={current(selected, items)}
      onSelect={setSelected}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <RefreshControl />
          <ListActions selected={current(selected, items)} clear={() => setSelected([])} />
        </SpaceBetween>
      }
      empty={
        state && alarms.data?.length ? (
          <Empty title={t('emptyState')} action={<AppLink to="/alarms">{t('showAll')}</AppLink>} />
        ) : (
          <Empty title={t('empty')} command={EXAMPLE}>
            {t('emptyMore')}
          </Empty>
        )
      }
    />
  );
}

function shown(alarms: readonly Alarm[], state: StateFilter): readonly Alarm[] {
  return alarms.filter((alarm) => !state || alarm.StateValue === state).sort(byUrgency);
}

/** The selected alarms as they are now; what is shown no more is selected no more. */
function current(selected: readonly Alarm[], items: readonly Alarm[] | undefined): readonly Alarm[] {
  const names = new Set(selected.map((alarm) => alarm.AlarmName));
  return (items ?? []).filter((alarm) => names.has(alarm.AlarmName));
}
