import Box from '@cloudscape-design/components/box';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getRecord } from '../api/logs';
import { JsonTree, jsonOf } from '../component/JsonTree';
import { Loaded } from '../component/Loaded';
import { useText } from '../text/useText';
import { type TimeFormat, useTimeFormat } from '../time/format';
import { instantOf, type ResultRecord } from './data';
import { resultText } from './text';

/** What a click on a field or on a value does. */
export interface FieldActions {
  readonly onValue?: ((field: string, value: string, except: boolean) => void) | undefined;
  readonly onColumn?: ((field: string) => void) | undefined;
}

interface RecordDetailProps extends FieldActions {
  readonly record: ResultRecord;
  /** Above the fields: links to what is around the event. */
  readonly children?: ReactNode;
}

/** An event with all its fields: the message as a tree where it is JSON, and the fields as a table. */
export function RecordDetail({ record, children, ...actions }: RecordDetailProps) {
  const { pointer } = record;
  const whole = useQuery({
    queryKey: ['logRecord', pointer],
    queryFn: ({ signal }) => getRecord(pointer ?? '', { signal }),
    enabled: pointer !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!pointer) {
    return <Fields fields={record.fields} {...actions} />;
  }
  return (
    <Loaded query={whole}>
      {(fields) => (
        <>
          {children}
          <Fields fields={{ ...record.fields, ...fields }} {...actions} />
        </>
      )}
    </Loaded>
  );
}

/** Fields that are no use as a condition. */
const UNIQUE = new Set(['@timestamp', '@ingestionTime', '@ptr', '@log']);

const LONGEST_CONDITION = 500;

function Fields({
  fields,
  onValue,
  onColumn,
}: FieldActions & { readonly fields: Readonly<Record<string, string>> }) {
  const t = useText(resultText);
  const format = useTimeFormat();
  const message = fields['@message'];
  const tree = message === undefined ? undefined : jsonOf(message);
  const rows = Object.entries(fields).filter(([name]) => name !== '@message' && name !== '@ptr');
  return (
    <div className="result-detail-parts">
      {message !== undefined && (
        <div>
          <Box variant="awsui-key-label">{t('message')}</Box>
          {tree === undefined ? (
            <pre className="result-text">{message}</pre>
          ) : (
            <JsonTree value={tree} label={t('message')} />
          )}
        </div>
      )}
      <div>
        <table className="result-fields" aria-label={t('fields')}>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('value')}</th>
              {(onValue || onColumn) && <th scope="col">{t('actions')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{shown(name, value, format)}</td>
                {(onValue || onColumn) && (
                  <td>
                    {onValue && !UNIQUE.has(name) && value.length <= LONGEST_CONDITION && (
                      <ValueActions field={name} value={value} onValue={onValue} />
                    )}
                    {onColumn && (
                      <Action label={t('showColumn', { field: name })} sign="▥" run={() => onColumn(name)} />
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Times in the zone that is set; GetLogRecord has milliseconds for those of the event. */
function shown(name: string, value: string, format: TimeFormat): string {
  const at = name === '@timestamp' || name === '@ingestionTime' ? new Date(Number(value)) : instantOf(value);
  return at && !Number.isNaN(at.getTime()) ? format.millis(at) : value;
}

interface ValueActionsProps {
  readonly field: string;
  readonly value: string;
  readonly onValue: (field: string, value: string, except: boolean) => void;
}

/** Filter by a value, or leave it out. */
export function ValueActions({ field, value, onValue }: ValueActionsProps) {
  const t = useText(resultText);
  return (
    <>
      <Action label={t('only', { field, value })} sign="+" run={() => onValue(field, value, false)} />
      <Action label={t('except', { field, value })} sign="−" run={() => onValue(field, value, true)} />
    </>
  );
}

interface ActionProps {
  readonly label: string;
  readonly sign: string;
  readonly run: () => void;
}

export function Action({ label, sign, run }: ActionProps) {
  return (
    <button type="button" className="result-action" aria-label={label} title={label} onClick={run}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
