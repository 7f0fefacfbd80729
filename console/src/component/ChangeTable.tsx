import Box from '@cloudscape-design/components/box';
import Table from '@cloudscape-design/components/table';
import { useText } from '../text/useText';
import type { Change } from './changes';
import { componentText } from './text';

/** What was changed: setting, before, after. */
export function ChangeTable({
  label,
  changes,
}: {
  readonly label: string;
  readonly changes: readonly Change[];
}) {
  const t = useText(componentText);
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      items={changes}
      trackBy="path"
      ariaLabels={{ tableLabel: label }}
      empty={<Box color="text-body-secondary">{t('changesNone')}</Box>}
      columnDefinitions={[
        { id: 'member', header: t('member'), cell: (change) => change.path, isRowHeader: true },
        { id: 'before', header: t('before'), cell: (change) => change.before ?? '–' },
        { id: 'after', header: t('after'), cell: (change) => change.after ?? '–' },
      ]}
    />
  );
}
