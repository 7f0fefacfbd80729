import Input from '@cloudscape-design/components/input';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../component/Problem';
import { useText } from '../text/useText';
import type { FieldShare, ValueCount } from './data';
import { Action, type FieldActions, ValueActions } from './RecordDetail';
import { resultText } from './text';

interface FieldListProps extends FieldActions {
  /** Fields of the rows. */
  readonly shown: readonly FieldShare[];
  /** Fields that the groups have and the rows do not show. */
  readonly others: readonly { readonly name: string; readonly percent: number }[];
  readonly topValues?: TopValues;
  readonly onHide?: (field: string) => void;
}

/** Finds the most frequent values of a field that is not shown, among what was asked for. */
interface TopValues {
  readonly asked: object;
  readonly find: (field: string, signal: AbortSignal) => Promise<readonly ValueCount[]>;
}

/** The fields beside results: how many rows have them, their most frequent values, and what one does with them. */
export function FieldList({ shown, others, topValues, onHide, ...actions }: FieldListProps) {
  const t = useText(resultText);
  const [text, setText] = useState('');
  const found = (name: string) => name.toLowerCase().includes(text.trim().toLowerCase());
  return (
    <div>
      <Input
        type="search"
        value={text}
        placeholder={t('findField')}
        ariaLabel={t('findField')}
        onChange={({ detail }) => setText(detail.value)}
      />
      <p className="field-note">{t('shown')}</p>
      <ul className="field-list">
        {shown
          .filter(({ name }) => found(name))
          .map((field) => (
            <FieldEntry key={field.name} {...field} {...actions} onHide={onHide} />
          ))}
      </ul>
      {others.length > 0 && <p className="field-note">{t('discovered')}</p>}
      <ul className="field-list">
        {others
          .filter(({ name }) => found(name))
          .map((field) => (
            <FieldEntry key={field.name} {...field} {...actions} topValues={topValues} />
          ))}
      </ul>
    </div>
  );
}

interface FieldEntryProps extends FieldActions {
  readonly name: string;
  readonly percent: number;
  readonly top?: readonly ValueCount[];
  readonly topValues?: TopValues | undefined;
  readonly onHide?: FieldListProps['onHide'] | undefined;
}

function FieldEntry({ name, percent, top, topValues, onHide, onValue, onColumn }: FieldEntryProps) {
  const t = useText(resultText);
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="field-head">
        <button
          type="button"
          className="field-name"
          aria-expanded={open}
          disabled={!top && !topValues}
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden="true">{open ? '▾ ' : '▸ '}</span>
          {name}
        </button>
        <span title={t('presentIn', { field: name, percent })} className="field-note">
          {t('present', { percent })}
        </span>
        {top
          ? onHide && <Action label={t('hideColumn', { field: name })} sign="×" run={() => onHide(name)} />
          : onColumn && (
              <Action label={t('showColumn', { field: name })} sign="▥" run={() => onColumn(name)} />
            )}
      </div>
      {open &&
        (top ? (
          <Values name={name} note={t('topOfRows')} values={top} onValue={onValue} />
        ) : (
          topValues && <Asked name={name} topValues={topValues} onValue={onValue} />
        ))}
    </li>
  );
}

interface AskedProps {
  readonly name: string;
  readonly topValues: TopValues;
  readonly onValue: FieldActions['onValue'];
}

function Asked({ name, topValues, onValue }: AskedProps) {
  const t = useText(resultText);
  const values = useQuery({
    queryKey: ['topValues', name, topValues.asked],
    queryFn: ({ signal }) => topValues.find(name, signal),
  });
  if (!values.data) {
    return <p className="field-note">{values.error ? messageOf(values.error) : '…'}</p>;
  }
  return (
    <Values
      name={name}
      note={values.data.length > 0 ? t('topOfAll') : t('topNone')}
      values={values.data}
      onValue={onValue}
    />
  );
}

interface ValuesProps {
  readonly name: string;
  readonly note: string;
  readonly values: readonly ValueCount[];
  readonly onValue: FieldActions['onValue'];
}

function Values({ name, note, values, onValue }: ValuesProps) {
  return (
    <>
      <p className="field-note">{note}</p>
      <ul className="field-values">
        {values.map(({ value, count }) => (
          <li key={value} className="field-value">
            <span title={value}>{value}</span>
            <span className="field-note">{count}</span>
            {onValue && name !== '@timestamp' && (
              <ValueActions field={name} value={value} onValue={onValue} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
