import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listQueryDefinitions, putQueryDefinition } from '../../../api/logs';
import { useNotices } from '../../../app/notices';
import { Dialog } from '../../../component/Dialog';
import { componentText } from '../../../component/text';
import { useText } from '../../../text/useText';
import { insightsText } from './text';

interface SaveQueryProps {
  readonly query: string;
  readonly groups: readonly string[];
  readonly close: () => void;
}

/** Saves a query under a name; one that has the name is changed. */
export function SaveQuery({ query, groups, close }: SaveQueryProps) {
  const t = useText(insightsText);
  const words = useText(componentText);
  const notices = useNotices();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [withGroups, setWithGroups] = useState(groups.length > 0);
  const saving = useMutation({
    mutationFn: async () => {
      const before = (await listQueryDefinitions()).find((each) => each.name === name.trim());
      return putQueryDefinition({
        name: name.trim(),
        queryString: query,
        ...(withGroups ? { logGroupNames: groups } : {}),
        ...(before?.queryDefinitionId ? { queryDefinitionId: before.queryDefinitionId } : {}),
      });
    },
    onSuccess: () => {
      notices.succeed(t('savedNow', { name: name.trim() }));
      client.invalidateQueries({ queryKey: ['queryDefinitions'] });
      close();
    },
  });
  return (
    <Dialog
      header={t('save')}
      action={words('save')}
      busy={saving.isPending}
      error={saving.error}
      disabled={!name.trim()}
      act={() => saving.mutate()}
      close={close}
    >
      <FormField label={t('saveName')} description={t('saveNameMore')}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <Checkbox
        checked={withGroups}
        disabled={groups.length === 0}
        onChange={({ detail }) => setWithGroups(detail.checked)}
      >
        {t('saveGroups')}
      </Checkbox>
    </Dialog>
  );
}
