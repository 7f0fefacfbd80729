import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { useText } from '../../text/useText';
import { componentText } from '../text';
import type { Code } from './lines';

/** Code line by line, so that each of them can be marked, and a button that copies it. */
export function CodeText({ code }: { readonly code: Code }) {
  const t = useText(componentText);
  const rows = code.text.split('\n').map((text, index) => ({ line: code.line + index, text }));
  return (
    <div className="markdown-pre">
      <pre data-line={code.line} data-end={code.endLine}>
        <code>
          {rows.map(({ line, text }) => (
            <span key={line} data-line={line} data-end={line}>
              {`${text}\n`}
            </span>
          ))}
        </code>
      </pre>
      <CopyToClipboard
        variant="icon"
        textToCopy={code.text}
        copyButtonAriaLabel={t('copy')}
        copySuccessText={t('copied')}
        copyErrorText={t('copyFailed')}
      />
    </div>
  );
}
