import Table from '@cloudscape-design/components/table';
import { JsonTree, jsonOf } from '../../component/JsonTree';
import { Loaded } from '../../component/Loaded';
import { useText } from '../../text/useText';
import { useTopicAttributes } from './data';
import { notificationsText } from './text';

/** The attributes of a topic, as SNS tells them. */
export function TopicSettings({ topic }: { readonly topic: string }) {
  const t = useText(notificationsText);
  const attributes = useTopicAttributes(topic);
  return (
    <Loaded query={attributes}>
      {(loaded) => (
        <Table
          items={Object.entries(loaded)}
          trackBy={([name]) => name}
          wrapLines
          ariaLabels={{ tableLabel: t('settings') }}
          columnDefinitions={[
            { id: 'name', header: t('attribute'), cell: ([name]) => name, isRowHeader: true },
            { id: 'value', header: t('value'), cell: ([name, value]) => <Value name={name} text={value} /> },
          ]}
        />
      )}
    </Loaded>
  );
}

function Value({ name, text }: { readonly name: string; readonly text: string }) {
  const json = jsonOf(text);
  return typeof json === 'object' && json !== null ? <JsonTree value={json} label={name} /> : text;
}
