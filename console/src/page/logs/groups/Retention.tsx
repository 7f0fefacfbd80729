import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { putRetention, RETENTION_DAYS } from '../../../api/logStreams';
import type { LogGroup } from '../../../api/logs';
import { useNotices } from '../../../app/notices';
import { componentText } from '../../../component/text';
import { useText } from '../../../text/useText';
import { groupsText } from './text';

/** Changes how long the events of a group are kept. */
export function Retention({ group, close }: { readonly group: LogGroup; readonly close: () => void }) {
  const t = useText(groupsText);
  const words = useText(componentText);
  const notices = useNotices();
  const client = useQueryClient();
  const [days, setDays] = useState(group.retentionInDays);
  const { logGroupName: name } = group;
  const change = useMutation({
    mutationFn: () => putRetention(name, days),
    onSuccess: () => notices.succeed(t('retentionSet', { name })),
    onError: (error) => notices.fail(t('retentionFailed'), error),
    onSettled: () => {
      client.invalidateQueries({ queryKey: ['logGroups'] });
      close();
    },
  });
  const options = [
    { value: '', label: t('forever') },
    ...RETENTION_DAYS.map((count) => ({ value: `${count}`, label: t('days', { count }) })),
  ];
  return (
    <Modal
      visible
      header={t('setRetention')}
      onDismiss={close}
      closeAriaLabel={t('close')}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={close}>
              {words('cancel')}
            </Button>
            <Button
              variant="primary"
              disabled={days === group.retentionInDays}
              loading={change.isPending}
              onClick={() => change.mutate()}
            >
              {words('save')}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <FormField label={t('retention')} description={t('retentionMore')}>
        <Select
          expandToViewport
          options={options}
          selectedOption={options.find(({ value }) => value === `${days ?? ''}`) ?? null}
          onChange={({ detail }) => setDays(Number(detail.selectedOption.value) || undefined)}
        />
      </FormField>
    </Modal>
  );
}
