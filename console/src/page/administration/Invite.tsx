import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { invite } from '../../api/principals';
import type { Role } from '../../api/session';
import { Command } from '../../component/Command';
import { useText } from '../../text/useText';
import { useTimeFormat } from '../../time/format';
import { Dialog } from './Dialog';
import { RoleField } from './RoleField';
import { administrationText } from './text';

/** Makes a link with which somebody chooses a password. */
export function Invite({ close }: { readonly close: () => void }) {
  const t = useText(administrationText);
  const format = useTimeFormat();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const inviting = useMutation({ mutationFn: () => invite(name.trim(), role) });
  const made = inviting.data;
  return (
    <Dialog
      header={t('invite')}
      action={made ? undefined : t('makeLink')}
      busy={inviting.isPending}
      error={inviting.error}
      act={() => inviting.mutate()}
      close={close}
    >
      {made ? (
        <>
          <span>{t('link', { time: `${format.dateTime(new Date(made.expires))} ${format.zone}` })}</span>
          <Command text={made.link} />
        </>
      ) : (
        <>
          <span>{t('inviteMore')}</span>
          <FormField label={t('inviteName')} description={t('inviteNameMore')} stretch>
            <Input value={name} autoComplete={false} onChange={({ detail }) => setName(detail.value)} />
          </FormField>
          <RoleField role={role} onChange={setRole} />
        </>
      )}
    </Dialog>
  );
}
