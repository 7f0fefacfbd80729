import { memo, Suspense } from 'react';
import { lazyPart } from '../../../component/lazyPart';
import { Waiting } from '../../../component/Waiting';
import { useText } from '../../../text/useText';
import { dashboardText } from '../text';
import { AlarmWidget } from './AlarmWidget';
import { ChartWidget } from './ChartWidget';
import { ExplorerWidget } from './ExplorerWidget';
import { LogWidget } from './LogWidget';
import { MetricWidget } from './MetricWidget';
import { Unshown } from './Unshown';
import type { WidgetView } from './view';

const TextWidget = lazyPart(() => import('./TextWidget'));

/** A widget of any kind; what cannot be shown says why in its place. While others are dragged about it stays as it is. */
export const WidgetContent = memo(function WidgetContent(view: WidgetView) {
  const t = useText(dashboardText);
  const { type, properties } = view.widget;
  switch (type) {
    case 'metric':
      return <MetricWidget {...view} />;
    case 'text':
      return (
        <Suspense fallback={<Waiting />}>
          <TextWidget markdown={String(properties.markdown ?? '')} />
        </Suspense>
      );
    case 'log':
      return <LogWidget {...view} />;
    case 'alarm':
      return <AlarmWidget {...view} />;
    case 'explorer':
      return <ExplorerWidget {...view} />;
    case 'chart':
      return <ChartWidget {...view} />;
    case 'custom':
      return <Unshown>{t('customNot', { endpoint: String(properties.endpoint) })}</Unshown>;
    default:
      return <Unshown>{t('unknownType', { type })}</Unshown>;
  }
});
