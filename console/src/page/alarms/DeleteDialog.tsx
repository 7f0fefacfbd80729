import type { Alarm } from '../../api/alarms';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import { deleteAll, useChange } from './changes';
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
    gone: (deleted) => deleted.map((alarm) => alarm.AlarmName),
  });
  const removed = () => {
    close();
    done();
  };
  return (
    <Dialog
      header={t('deleteTitle', { count: alarms.length })}
      action={t('deleteConfirm')}
      busy={remove.isPending}
      error={remove.error}
      act={() => remove.mutate(alarms, { onSuccess: removed })}
      close={close}
    >
      <div>{t('deleteMore')}</div>
      <Names names={alarms.map((alarm) => alarm.AlarmName)} />
      {alarms.length > 1 && alarms.some((alarm) => alarm.kind !== 'MetricAlarm') && (
        <div>{t('deleteOneByOne')}</div>
      )}
    </Dialog>
  );
}
