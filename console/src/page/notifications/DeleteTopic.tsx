import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { deleteTopic } from '../../api/sns';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import { useHref } from '../../url/useUrlState';
import type { TopicProps } from './TopicPage';
import { notificationsText } from './text';
import { useChange } from './useChange';

/** Deletes a topic, once its name was typed. */
export function DeleteTopic({
  name,
  arn,
  subscriptions,
  alarms,
  close,
}: TopicProps & { readonly close: () => void }) {
  const t = useText(notificationsText);
  const navigate = useNavigate();
  const href = useHref();
  const [typed, setTyped] = useState('');
  const removing = useChange({
    change: async () => {
      await deleteTopic(arn);
      // Its page has gone when all is asked for again: it would ask for what is no more.
      flushSync(() => navigate(href('/notifications')));
    },
    done: () => t('removed', { name }),
    close: () => {},
  });
  return (
    <Dialog
      header={t('removeTitle', { name })}
      action={t('remove')}
      busy={removing.isPending}
      error={removing.error}
      disabled={typed !== name}
      act={() => removing.mutate()}
      close={close}
    >
      <span>{t('removeMore', { subscriptions: subscriptions.length, alarms: alarms?.length ?? '…' })}</span>
      <FormField label={t('removeType')} stretch>
        <Input value={typed} placeholder={name} onChange={({ detail }) => setTyped(detail.value)} />
      </FormField>
    </Dialog>
  );
}
