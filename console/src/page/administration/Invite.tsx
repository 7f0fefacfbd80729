import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { invite } from '../../api/principals';
import type { Role } from '../../api/session';
import { Command } from '../../component/Command';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import { useTimeFormat } from '../../time/format';
import { RoleField } from './RoleField';
import { administrationText } from './text';

/** Makes a link with which somebody chooses a password. */
export function Invite({ close }: { readonly close: () => void }) {
  const t = useText(administrationText);
  const format = useTimeFormat();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [asked, setAsked] = useState(false);
  const inviting = useMutation({
    mutationFn: () => invite(name.trim(), role),
    onSuccess: () => client.invalidateQueries({ queryKey: ['principals'] }),
  });
  const made = inviting.data;
  return (
    <Dialog
      header={t('invite')}
      action={made ? undefined : t('makeLink')}
      busy={inviting.isPending}
      error={inviting.error}
      act={() => {
        setAsked(true);
        if (name.trim()) {
          inviting.mutate();
        }
      }}
      close={close}
    >
      {made ? (
        <SpaceBetween size="m">
          <span>{t('link', { time: `${format.dateTime(new Date(made.expires))} ${format.zone}` })}</span>
          <Command text={made.link} />
        </SpaceBetween>
      ) : (
        <SpaceBetween size="m">
          <span>{t('inviteMore')}</span>
          <FormField
            label={t('inviteName')}
            description={t('inviteNameMore')}
            errorText={asked && !name.trim() ? t('missing') : ''}
            stretch
          >
            <Input value={name} autoComplete={false} onChange={({ detail }) => setName(detail.value)} />
          </FormField>
          <RoleField role={role} onChange={setRole} />
        </SpaceBetween>
      )}
    </Dialog>
  );
}
