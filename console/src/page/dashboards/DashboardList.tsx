import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { allDashboards, type DashboardEntry, getDashboard } from '../../api/dashboards';
import { useMay } from '../../app/session';
import { useShortcut } from '../../app/shortcuts';
import { AppLink } from '../../component/AppLink';
import { Empty } from '../../component/Empty';
import { Instant } from '../../component/Instant';
import { ResourceTable } from '../../component/ResourceTable';
import { useText } from '../../text/useText';
import { segment } from '../../url/useUrlState';
import { CreateDialog } from './CreateDialog';
import { DeleteDialog } from './DeleteDialog';
import { GuideDialog } from './GuideDialog';
import { dashboardText } from './text';

const COMMAND = `aws cloudwatch put-dashboard --dashboard-name shop --dashboard-body '{"widgets": [
  {"type": "metric", "width": 12, "height": 6, "properties": {"region": "us-east-1",
    "title": "Orders", "metrics": [["Shop", "Orders", {"stat": "Sum"}]]}}]}'`;

const NOTHING = '{"widgets": []}';

/** All dashboards: create, copy, delete. */
export default function DashboardList() {
  const t = useText(dashboardText);
  const may = useMay('operator');
  const [selected, setSelected] = useState<readonly DashboardEntry[]>([]);
  const [dialog, setDialog] = useState<'create' | 'copy' | 'delete' | 'guide'>();
  const list = useQuery(allDashboards());
  useShortcut('c', t('create'), () => may && setDialog('create'));
  const names = list.data?.map((each) => each.DashboardName);
  const [first] = selected;
  const close = () => setDialog(undefined);
  const disabled = may ? {} : { disabled: true, disabledReason: t('mayNot') };
  return (
    <>
      <ResourceTable
        id="dashboards"
        title={t('dashboards')}
        description={t('description')}
        items={list.data}
        error={list.error}
        retry={() => list.refetch()}
        trackBy={(entry) => entry.DashboardName}
        sort="name"
        selection="multi"
        selected={selected}
        onSelect={setSelected}
        columns={[
          {
            id: 'name',
            header: t('name'),
            value: (entry) => entry.DashboardName,
            cell: ({ DashboardName: name }) => <AppLink to={`/dashboards/${segment(name)}`}>{name}</AppLink>,
          },
          {
            id: 'modified',
            header: t('modified'),
            value: (entry) => entry.LastModified,
            cell: (entry) => <Instant at={new Date(entry.LastModified * 1000)} />,
          },
          { id: 'size', header: t('size'), value: (entry) => entry.Size, cell: (entry) => entry.Size },
        ]}
        empty={
          <Empty title={t('none')} command={COMMAND}>
            {t('noneMore')}
          </Empty>
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button
              {...disabled}
              disabled={!may || selected.length === 0}
              onClick={() => setDialog('delete')}
            >
              {t('delete')}
            </Button>
            <Button {...disabled} disabled={!may || selected.length !== 1} onClick={() => setDialog('copy')}>
              {t('copy')}
            </Button>
            <Button {...disabled} onClick={() => setDialog('guide')}>
              {t('ofGuide')}
            </Button>
            <Button {...disabled} variant="primary" onClick={() => setDialog('create')}>
              {t('create')}
            </Button>
          </SpaceBetween>
        }
      />
      {dialog === 'create' && (
        <CreateDialog
          title={t('create')}
          taken={names}
          body={() => Promise.resolve(NOTHING)}
          close={close}
          edit
        />
      )}
      {dialog === 'copy' && first && (
        <CreateDialog
          title={t('copyOf', { name: first.DashboardName })}
          taken={names}
          suggested={`${first.DashboardName}-2`}
          body={() => getDashboard(first.DashboardName)}
          close={close}
        />
      )}
      {dialog === 'guide' && <GuideDialog taken={names} close={close} />}
      {dialog === 'delete' && (
        <DeleteDialog
          names={selected.map((each) => each.DashboardName)}
          close={close}
          done={() => setSelected([])}
        />
      )}
    </>
  );
}
