import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { allDashboards, dashboardBody, getDashboard, putDashboard } from '../../api/dashboards';
import { useNotices } from '../../app/notices';
import { useSession } from '../../app/session';
import { Dialog } from '../../component/Dialog';
import type { GraphProperties } from '../../graph/properties';
import { useText } from '../../text/useText';
import { useUrlState } from '../../url/useUrlState';
import { parseBody, type Widget } from '../dashboards/body';
import { added, draftOf, textOf } from '../dashboards/draft';
import { nameProblem } from '../dashboards/name';
import { dashboardText } from '../dashboards/text';
import { metricsText } from './text';

const NEW = '';

/** Puts the graph under the widgets of a dashboard, or on a new one. */
export function AddToDashboard({
  graph,
  close,
}: {
  readonly graph: GraphProperties;
  readonly close: () => void;
}) {
  const t = useText(metricsText);
  const names = useText(dashboardText);
  const notices = useNotices();
  const client = useQueryClient();
  const session = useSession();
  const [params] = useUrlState();
  const [chosen, setChosen] = useState<string>(NEW);
  const [fresh, setFresh] = useState('');
  const [title, setTitle] = useState(graph.title ?? '');
  const list = useQuery(allDashboards());
  const options = [
    { value: NEW, label: t('newDashboard') },
    ...(list.data ?? []).map(({ DashboardName }) => ({ value: DashboardName, label: DashboardName })),
  ];
  const name = chosen === NEW ? fresh : chosen;
  const problem =
    chosen === NEW ? nameProblem(fresh, list.data?.map((each) => each.DashboardName) ?? []) : undefined;
  const add = useMutation({
    mutationFn: async () => {
      const region = graph.region ?? params.get('region') ?? session.region;
      const properties = { ...graph, region, ...(title ? { title } : {}) };
      const widget: Widget = { type: 'metric', width: 12, height: 6, properties: { ...properties } };
      const body = chosen === NEW ? { widgets: [] } : parseBody(await getDashboard(chosen));
      await putDashboard(name, textOf(added(draftOf(body), widget)));
    },
    onSuccess: () => {
      client.invalidateQueries({ queryKey: allDashboards().queryKey });
      client.invalidateQueries({ queryKey: dashboardBody(name).queryKey });
      notices.succeed(t('added', { name }));
      close();
    },
  });
  return (
    <Dialog
      header={t('addToDashboard')}
      close={close}
      action={t('addToDashboard')}
      disabled={!list.data || problem !== undefined}
      busy={add.isPending}
      error={add.error ?? list.error}
      act={() => add.mutate()}
    >
      <SpaceBetween size="m">
        <FormField label={t('dashboard')}>
          <Select
            selectedOption={options.find((option) => option.value === chosen) ?? null}
            options={options}
            filteringType="auto"
            onChange={({ detail }) => setChosen(detail.selectedOption.value ?? NEW)}
          />
        </FormField>
        {chosen === NEW && (
          <FormField
            label={t('name')}
            constraintText={names('nameRule')}
            errorText={fresh && problem ? names(problem) : ''}
          >
            <Input value={fresh} onChange={({ detail }) => setFresh(detail.value)} />
          </FormField>
        )}
        <FormField label={t('title')}>
          <Input value={title} onChange={({ detail }) => setTitle(detail.value)} />
        </FormField>
      </SpaceBetween>
    </Dialog>
  );
}
