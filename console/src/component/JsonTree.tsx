import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { useState } from 'react';
import { useText } from '../text/useText';
import './jsonTree.css';
import { componentText } from './text';

/** Members that are shown before the rest is asked for. */
const PAGE = 100;

/** A value of JSON that opens and closes part by part, and can be copied. */
export function JsonTree({ value, label }: { readonly value: unknown; readonly label: string }) {
  const t = useText(componentText);
  return (
    <div className="json">
      <div className="json-copy">
        <CopyToClipboard
          variant="icon"
          textToCopy={JSON.stringify(value, null, 2)}
          copyButtonAriaLabel={`${t('copy')}: ${label}`}
          copySuccessText={t('copied')}
          copyErrorText={t('copyFailed')}
        />
      </div>
      <Part value={value} depth={0} name="" />
    </div>
  );
}

interface PartProps {
  readonly name: string;
  readonly value: unknown;
  readonly depth: number;
}

function Part({ name, value, depth }: PartProps) {
  const t = useText(componentText);
  const [open, setOpen] = useState(depth < 2);
  const [shown, setShown] = useState(PAGE);
  const key = name && <span className="json-key">{name}: </span>;
  if (typeof value !== 'object' || value === null) {
    return (
      <div className="json-leaf">
        {key}
        <span className={`json-${value === null ? 'null' : typeof value}`}>{JSON.stringify(value)}</span>
      </div>
    );
  }
  const list = Array.isArray(value);
  const entries = Object.entries(value);
  const [opening, closing] = list ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) {
    return (
      <div className="json-leaf">
        {key}
        {opening + closing}
      </div>
    );
  }
  return (
    <div>
      <button
        type="button"
        className="json-toggle"
        aria-expanded={open}
        aria-label={`${t('expand')}: ${name || opening + closing}`}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true" className="json-arrow">
          {open ? '▾' : '▸'}
        </span>
        {key}
        {open ? opening : `${opening} ${entries.length} ${closing}`}
      </button>
      {open && (
        <div className="json-members">
          {entries.slice(0, shown).map(([member, each]) => (
            <Part key={member} name={list ? `${member}` : member} value={each} depth={depth + 1} />
          ))}
          {entries.length > shown && (
            <button type="button" className="json-toggle" onClick={() => setShown(shown + PAGE)}>
              {`… ${entries.length - shown}`}
            </button>
          )}
          <div>{closing}</div>
        </div>
      )}
    </div>
  );
}

/** The value of a text that is a JSON object or list; undefined for any other text. */
export function jsonOf(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
