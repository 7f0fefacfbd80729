import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteQueryDefinition, type QueryDefinition } from '../../../api/logs';
import { useNotices } from '../../../app/notices';
import { Dialog } from '../../../component/Dialog';
import { useText } from '../../../text/useText';
import { insightsText } from './text';

/** Asks before a saved query is deleted. */
export function DeleteQuery({
  query,
  close,
}: {
  readonly query: QueryDefinition;
  readonly close: () => void;
}) {
  const t = useText(insightsText);
  const notices = useNotices();
  const client = useQueryClient();
  const deletion = useMutation({
    mutationFn: () => deleteQueryDefinition(query.queryDefinitionId ?? ''),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['queryDefinitions'] });
      notices.succeed(t('deleted', { name: query.name }));
      close();
    },
  });
  return (
    <Dialog
      header={t('deleteQuery', { name: query.name })}
      action={t('delete')}
      busy={deletion.isPending}
      error={deletion.error}
      act={() => deletion.mutate()}
      close={close}
    >
      {t('deleteSure', { name: query.name })}
    </Dialog>
  );
}
