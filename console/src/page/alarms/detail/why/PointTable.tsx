import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { EvaluatedPoint } from '../../../../api/alarmStudies';
import { formatNumber } from '../../../../chart/series';
import { Instant } from '../../../../component/Instant';
import { useText } from '../../../../text/useText';
import { ROLES } from './decision';
import { whyText } from './text';

/** The periods of an evaluation, and how each counts. */
export function PointTable({ points }: { readonly points: readonly EvaluatedPoint[] }) {
  const t = useText(whyText);
  const banded = points.some((point) => point.low !== null || point.high !== null);
  const sampled = points.some((point) => point.sampleCount !== null);
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      items={points}
      trackBy="start"
      ariaLabels={{ tableLabel: t('points') }}
      empty={<Box color="text-body-secondary">{t('none')}</Box>}
      columnDefinitions={[
        {
          id: 'start',
          header: t('start'),
          cell: (point) => <Instant at={new Date(point.start)} />,
          isRowHeader: true,
        },
        { id: 'value', header: t('value'), cell: (point) => formatNumber(point.value) },
        ...(banded
          ? [
              {
                id: 'band',
                header: t('band'),
                cell: (point: EvaluatedPoint) => `${formatNumber(point.low)} – ${formatNumber(point.high)}`,
              },
            ]
          : []),
        { id: 'role', header: t('role'), cell: (point) => <Role point={point} /> },
        ...(sampled
          ? [
              {
                id: 'samples',
                header: t('samples'),
                cell: (point: EvaluatedPoint) => formatNumber(point.sampleCount),
              },
            ]
          : []),
      ]}
    />
  );
}

function Role({ point }: { readonly point: EvaluatedPoint }) {
  const t = useText(whyText);
  const [words, type] = ROLES[point.role];
  return <StatusIndicator type={type}>{t(words)}</StatusIndicator>;
}
