import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { putRetention, RETENTION_DAYS } from '../../../api/logStreams';
import type { LogGroup } from '../../../api/logs';
import { useNotices } from '../../../app/notices';
import { Dialog } from '../../../component/Dialog';
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
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['logGroups'] });
      notices.succeed(t('retentionSet', { name }));
      close();
    },
  });
  const options = [
    { value: '', label: t('forever') },
    ...RETENTION_DAYS.map((count) => ({ value: `${count}`, label: t('days', { count }) })),
  ];
  return (
    <Dialog
      header={t('setRetention')}
      action={words('save')}
      busy={change.isPending}
      error={change.error}
      disabled={days === group.retentionInDays}
      act={() => change.mutate()}
      close={close}
    >
      <FormField label={t('retention')} description={t('retentionMore')}>
        <Select
          expandToViewport
          options={options}
          selectedOption={options.find(({ value }) => value === `${days ?? ''}`) ?? null}
          onChange={({ detail }) => setDays(Number(detail.selectedOption.value) || undefined)}
        />
      </FormField>
    </Dialog>
  );
}
