import type { Alarm } from '../../api/alarms';
import { useText } from '../../text/useText';
import { deleteAll, useChange } from './changes';
import { Dialog } from './Dialog';
import { listText } from './list/text';
import { Names } from './Names';

interface DeleteDialogProps {
  readonly alarms: readonly Alarm[];
  readonly close: () => void;
  /** After they were deleted. */
  readonly done: () => void;
}

/** Asks before alarms are deleted. */
export function DeleteDialog({ alarms, close, done }: DeleteDialogProps) {
  const t = useText(listText);
  const remove = useChange(deleteAll, {
    done: (deleted) => t('deleted', { count: deleted.length }),
    failed: t('failed'),
  });
  return (
    <Dialog
      title={t('deleteTitle', { count: alarms.length })}
      confirm={t('deleteConfirm')}
      busy={remove.isPending}
      close={close}
      run={() => remove.mutate(alarms, { onSuccess: done, onSettled: close })}
    >
      <div>{t('deleteMore')}</div>
      <Names names={alarms.map((alarm) => alarm.AlarmName)} />
      {alarms.length > 1 && alarms.some((alarm) => alarm.kind !== 'MetricAlarm') && (
        <div>{t('deleteOneByOne')}</div>
      )}
    </Dialog>
  );
}
