import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listQueryDefinitions, putQueryDefinition } from '../../../api/logs';
import { useNotices } from '../../../app/notices';
import { Problem } from '../../../component/Problem';
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
  const save = () => name.trim() && saving.mutate();
  return (
    <Modal
      visible
      header={t('save')}
      onDismiss={close}
      closeAriaLabel={t('close')}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={close}>
              {words('cancel')}
            </Button>
            <Button variant="primary" disabled={!name.trim()} loading={saving.isPending} onClick={save}>
              {words('save')}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <FormField label={t('saveName')} description={t('saveNameMore')}>
          <Input
            value={name}
            onChange={({ detail }) => setName(detail.value)}
            onKeyDown={({ detail }) => detail.key === 'Enter' && save()}
          />
        </FormField>
        <Checkbox
          checked={withGroups}
          disabled={groups.length === 0}
          onChange={({ detail }) => setWithGroups(detail.checked)}
        >
          {t('saveGroups')}
        </Checkbox>
        {saving.error && <Problem error={saving.error} />}
      </SpaceBetween>
    </Modal>
  );
}
