import Link from '@cloudscape-design/components/link';
import type { ValidationMessage } from '../../../api/dashboards';

interface ValidationMessagesProps {
  readonly messages: readonly ValidationMessage[];
  /** Opens what a message is about. */
  readonly show: (message: ValidationMessage) => void;
}

/** What the server says of a body, each with its place. */
export function ValidationMessages({ messages, show }: ValidationMessagesProps) {
  return (
    <ul>
      {messages.map((message) => (
        <li key={`${message.DataPath} ${message.Message}`}>
          {message.DataPath?.startsWith('/widgets/') ? (
            <Link onFollow={() => show(message)}>{message.DataPath}</Link>
          ) : (
            <code>{message.DataPath}</code>
          )}{' '}
          {message.Message}
        </li>
      ))}
    </ul>
  );
}
