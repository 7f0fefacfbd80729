import { useMutation, useQueryClient } from '@tanstack/react-query';
import { allDashboards, dashboardBody, deleteDashboards } from '../../api/dashboards';
import { useNotices } from '../../app/notices';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
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
      client.invalidateQueries({ queryKey: allDashboards().queryKey });
      for (const name of names) {
        client.removeQueries({ queryKey: dashboardBody(name).queryKey });
      }
      notices.succeed(t('deleted', { names: names.join(', ') }));
      close();
      done();
    },
  });
  return (
    <Dialog
      header={t('deleteAsk')}
      close={close}
      action={t('delete')}
      busy={remove.isPending}
      error={remove.error}
      act={() => remove.mutate()}
    >
      {t('deleteMore', { names: names.join(', ') })}
    </Dialog>
  );
}
