import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { useText } from '../text/useText';
import './command.css';
import { componentText } from './text';

/** A command or a query as it is typed, to be copied. */
export function Command({ text }: { readonly text: string }) {
  const t = useText(componentText);
  return (
    <div className="command">
      <pre>{text}</pre>
      <CopyToClipboard
        variant="icon"
        textToCopy={text}
        copyButtonAriaLabel={t('copy')}
        copySuccessText={t('copied')}
        copyErrorText={t('copyFailed')}
      />
    </div>
  );
}
