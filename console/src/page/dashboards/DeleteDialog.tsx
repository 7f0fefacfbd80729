import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteDashboards } from '../../api/dashboards';
import { useNotices } from '../../app/notices';
import { useText } from '../../text/useText';
import { Dialog } from './Dialog';
import { dashboardText } from './text';

interface DeleteDialogProps {
  readonly names: readonly string[];
  readonly close: () => void;
  readonly done: () => void;
}

/** Asks before dashboards are deleted. */
export function DeleteDialog({ names, close, done }: DeleteDialogProps) {
  const t = useText(dashboardText);
  const notices = useNotices();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteDashboards(names),
    onSuccess: () => {
      notices.succeed(t('deleted', { names: names.join(', ') }));
      done();
    },
    onError: (error) => notices.fail(t('deleteFailed'), error),
    onSettled: () => {
      client.invalidateQueries({ queryKey: ['dashboards'] });
      close();
    },
  });
  return (
    <Dialog
      title={t('deleteAsk')}
      close={close}
      action={t('delete')}
      loading={remove.isPending}
      done={() => remove.mutate()}
    >
      {t('deleteMore', { names: names.join(', ') })}
    </Dialog>
  );
}
