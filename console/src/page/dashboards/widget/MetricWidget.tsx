import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ALARMS, describeAlarm } from '../../../api/alarms';
import { alarmOfArn } from '../../../api/arn';
import { Loaded } from '../../../component/Loaded';
import { alarmGraph } from '../../../graph/alarmGraph';
import { MetricGraph } from '../../../graph/MetricGraph';
import type { GraphProperties } from '../../../graph/properties';
import { useText } from '../../../text/useText';
import { dashboardText } from '../text';
import { Unshown } from './Unshown';
import type { WidgetView } from './view';

/** A graph of metrics, or of an alarm. */
export function MetricWidget({ widget, ...view }: WidgetView) {
  const properties = widget.properties as GraphProperties;
  const [alarm] = properties.annotations?.alarms ?? [];
  return alarm ? (
    <AlarmGraph arn={alarm} properties={properties} {...view} />
  ) : (
    <MetricGraph properties={properties} {...view} />
  );
}

function AlarmGraph({
  arn,
  properties,
  ...view
}: Omit<WidgetView, 'widget'> & { readonly arn: string; readonly properties: GraphProperties }) {
  const t = useText(dashboardText);
  const { region, name } = alarmOfArn(arn);
  const found = useQuery({
    queryKey: [ALARMS, 'widget', region, name],
    queryFn: async ({ signal }) => (await describeAlarm(name, { signal, region })) ?? null,
    enabled: view.enabled,
  });
  const graph = useMemo(() => {
    const alarm = found.data;
    return alarm ? { ...properties, ...alarmGraph(alarm), ...(region ? { region } : {}) } : undefined;
  }, [found.data, properties, region]);
  return (
    <Loaded query={found}>
      {() =>
        !graph ? (
          <Unshown>{t('alarmGone', { arn })}</Unshown>
        ) : graph.metrics?.length === 0 ? (
          <Unshown>{t('alarmEmpty', { name })}</Unshown>
        ) : (
          <MetricGraph properties={graph} {...view} />
        )
      }
    </Loaded>
  );
}
