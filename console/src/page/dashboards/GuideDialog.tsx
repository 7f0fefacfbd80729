import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { describeAlarms } from '../../api/alarms';
import { allServices } from '../../api/services';
import { Dialog } from '../../component/Dialog';
import { Loaded } from '../../component/Loaded';
import { useText } from '../../text/useText';
import { useTimes } from '../../time/TimeContext';
import { CreateDialog } from './CreateDialog';
import { dashboardName, guideDashboard } from './guideDashboard';
import { dashboardText } from './text';

/** Chooses a guide whose alarms become a dashboard. */
export function GuideDialog({
  taken,
  close,
}: {
  readonly taken: readonly string[] | undefined;
  readonly close: () => void;
}) {
  const t = useText(dashboardText);
  const [chosen, setChosen] = useState<string>();
  const [going, setGoing] = useState(false);
  const services = useQuery(allServices(useTimes().now));
  const offered = (services.data ?? []).filter((each) => each.alarms.length > 0);
  const options = offered.map((each) => ({
    value: `${each.guide} ${each.environment}`,
    label: each.title,
    description: t('alarmsCount', { count: each.alarms.length }),
  }));
  const service = offered.find((each) => `${each.guide} ${each.environment}` === chosen);
  if (going && service) {
    const name = dashboardName(
      service.environment ? `${service.guide}-${service.environment}` : service.guide,
    );
    return (
      <CreateDialog
        title={t('ofGuide')}
        taken={taken}
        suggested={name}
        close={close}
        body={async () => {
          const alarms = await describeAlarms({ AlarmNames: service.alarms.map((alarm) => alarm.name) });
          return JSON.stringify(guideDashboard(service.title, alarms, { states: t('alarmsState') }));
        }}
      />
    );
  }
  return (
    <Dialog
      header={t('ofGuide')}
      close={close}
      action={t('create')}
      disabled={!service}
      act={() => setGoing(true)}
    >
      <Loaded query={services}>
        {() => (
          <FormField label={t('guide')} description={t('ofGuideMore')}>
            {options.length > 0 ? (
              <Select
                selectedOption={options.find((option) => option.value === chosen) ?? null}
                options={options}
                onChange={({ detail }) => setChosen(detail.selectedOption.value)}
              />
            ) : (
              <Box>{t('guidesNone')}</Box>
            )}
          </FormField>
        )}
      </Loaded>
    </Dialog>
  );
}
