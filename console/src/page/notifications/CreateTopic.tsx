import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { createTopic, topicName } from '../../api/sns';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import { segment, useHref } from '../../url/useUrlState';
import { notificationsText } from './text';
import { useChange } from './useChange';

/** Names of topics (CreateTopic, Name); FIFO topics end in `.fifo` and are not served. */
const NAME = /^[\w-]{1,256}$/;

/** Makes a topic and shows it. */
export function CreateTopic({ close }: { readonly close: () => void }) {
  const t = useText(notificationsText);
  const navigate = useNavigate();
  const href = useHref();
  const [name, setName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [asked, setAsked] = useState(false);
  const creating = useChange({
    change: async () => {
      const arn = await createTopic(name, displayName);
      navigate(href(`/notifications/${segment(topicName(arn))}`));
      return arn;
    },
    done: (arn) => t('created', { name: topicName(arn) }),
    close: () => {},
  });
  return (
    <Dialog
      header={t('create')}
      action={t('create')}
      busy={creating.isPending}
      error={creating.error}
      act={() => {
        setAsked(true);
        if (NAME.test(name)) {
          creating.mutate();
        }
      }}
      close={close}
    >
      <FormField
        label={t('name')}
        description={t('nameMore')}
        errorText={asked && !NAME.test(name) ? t('nameWrong') : ''}
        stretch
      >
        <Input value={name} autoFocus onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <FormField label={t('displayName')} description={t('displayNameMore')} stretch>
        <Input value={displayName} onChange={({ detail }) => setDisplayName(detail.value)} />
      </FormField>
    </Dialog>
  );
}
