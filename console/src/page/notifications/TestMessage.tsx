import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { publish } from '../../api/sns';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import { useUrlState } from '../../url/useUrlState';
import type { TopicProps } from './TopicPage';
import { notificationsText } from './text';
import { useChange } from './useChange';

/** Sends a message to all who have confirmed, and shows what becomes of it. */
export function TestMessage({
  name,
  arn,
  subscriptions,
  close,
}: TopicProps & { readonly close: () => void }) {
  const t = useText(notificationsText);
  const [, setParams] = useUrlState();
  const [subject, setSubject] = useState<string>(t('testSubject'));
  const [message, setMessage] = useState<string>(t('testMessage', { name }));
  const sending = useChange({
    change: async () => {
      const id = await publish(arn, subject.trim(), message);
      setParams({ tab: 'deliveries' });
      return id;
    },
    done: (id) => t('sent', { id }),
    close,
  });
  return (
    <Dialog
      header={t('testTitle', { name })}
      action={t('send')}
      busy={sending.isPending}
      error={sending.error}
      disabled={!message.trim()}
      act={() => sending.mutate()}
      close={close}
    >
      <span>{t('testMore', { count: subscriptions.filter((each) => each.arn).length })}</span>
      <FormField label={t('subject')} stretch>
        <Input value={subject} onChange={({ detail }) => setSubject(detail.value)} />
      </FormField>
      <FormField label={t('message')} errorText={message.trim() ? '' : t('messageMissing')} stretch>
        <Textarea value={message} rows={5} onChange={({ detail }) => setMessage(detail.value)} />
      </FormField>
    </Dialog>
  );
}
