import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteQueryDefinition, type QueryDefinition } from '../../../api/logs';
import { useNotices } from '../../../app/notices';
import { componentText } from '../../../component/text';
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
  const words = useText(componentText);
  const notices = useNotices();
  const client = useQueryClient();
  const deletion = useMutation({
    mutationFn: () => deleteQueryDefinition(query.queryDefinitionId ?? ''),
    onSuccess: () => notices.succeed(t('deleted', { name: query.name })),
    onError: (error) => notices.fail(t('deleteFailed'), error),
    onSettled: () => {
      client.invalidateQueries({ queryKey: ['queryDefinitions'] });
      close();
    },
  });
  return (
    <Modal
      visible
      header={t('deleteQuery', { name: query.name })}
      onDismiss={close}
      closeAriaLabel={t('close')}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={close}>
              {words('cancel')}
            </Button>
            <Button variant="primary" loading={deletion.isPending} onClick={() => deletion.mutate()}>
              {t('delete')}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {t('deleteSure', { name: query.name })}
    </Modal>
  );
}
