import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { PROTOCOLS, subscribe } from '../../api/sns';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import type { TopicProps } from './TopicPage';
import { notificationsText } from './text';
import { useChange } from './useChange';

type Protocol = (typeof PROTOCOLS)[number];

const NAMES = {
  email: 'protocol_email',
  'email-json': 'protocol_email_json',
  https: 'protocol_https',
  http: 'protocol_http',
} as const satisfies Record<Protocol, string>;

/** Subscribes an address, which is then asked to confirm. */
export function Subscribe({ name, arn, close }: TopicProps & { readonly close: () => void }) {
  const t = useText(notificationsText);
  const [protocol, setProtocol] = useState<Protocol>('email');
  const [endpoint, setEndpoint] = useState('');
  const [asked, setAsked] = useState(false);
  const subscribing = useChange({
    change: () => subscribe(arn, protocol, endpoint.trim()),
    done: () => t('subscribed', { endpoint: endpoint.trim() }),
    close,
  });
  const options = PROTOCOLS.map((value) => ({ value, label: t(NAMES[value]) }));
  return (
    <Dialog
      header={t('subscribeTitle', { name })}
      action={t('subscribe')}
      busy={subscribing.isPending}
      error={subscribing.error}
      act={() => {
        setAsked(true);
        if (endpoint.trim()) {
          subscribing.mutate();
        }
      }}
      close={close}
    >
      <FormField label={t('protocol')} stretch>
        <Select
          options={options}
          selectedOption={options.find((option) => option.value === protocol) ?? null}
          onChange={({ detail }) =>
            setProtocol(PROTOCOLS.find((each) => each === detail.selectedOption.value) ?? protocol)
          }
        />
      </FormField>
      <FormField
        label={t('endpoint')}
        description={t(protocol.startsWith('email') ? 'endpointMail' : 'endpointUrl')}
        errorText={asked && !endpoint.trim() ? t('endpointMissing') : ''}
        stretch
      >
        <Input
          value={endpoint}
          autoFocus
          inputMode={protocol.startsWith('email') ? 'email' : 'url'}
          onChange={({ detail }) => setEndpoint(detail.value)}
        />
      </FormField>
    </Dialog>
  );
}
