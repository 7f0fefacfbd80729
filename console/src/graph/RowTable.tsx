import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { type ReactNode, useEffect, useState } from 'react';
import { entered } from '../component/entered';
import { useText } from '../text/useText';
import { browserText } from './browserText';
import type { RowOptions } from './properties';
import { type Row, rowIds, withIds } from './rows';
import { STATISTICS } from './statistics';

interface RowTableProps {
  readonly rows: readonly Row[];
  readonly change: (rows: readonly Row[]) => void;
  /** What rows have that say nothing. */
  readonly usualStat: string;
  /** What the server says of a row, by its id. */
  readonly messages?: ReadonlyMap<string, ReactNode>;
  readonly colorOf: (row: Row, index: number) => string;
}

const PERIODS = [1, 5, 10, 30, 60, 300, 900, 3600, 21_600, 86_400];

/** The rows of a graph, each with how it is drawn. */
export function RowTable({ rows: written, change, usualStat, messages, colorOf }: RowTableProps) {
  const t = useText(browserText);
  const rows = withIds(written);
  const ids = rowIds(rows);
  const set = (index: number, options: { readonly [K in keyof RowOptions]: RowOptions[K] | undefined }) =>
    change(
      rows.map((row, at) =>
        at === index ? { ...row, options: without({ ...row.options, ...options }) } : row,
      ),
    );
  const nameOf = (index: number) => rows[index]?.options.label ?? rows[index]?.fields[1] ?? ids[index] ?? '';
  const items = rows.map((row, index) => ({ row, index, id: ids[index] ?? '', name: nameOf(index) }));
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      items={items}
      trackBy="id"
      ariaLabels={{ tableLabel: t('rows') }}
      wrapLines
      columnDefinitions={[
        {
          id: 'shown',
          header: t('id'),
          width: 110,
          cell: ({ row, index, id, name }) => (
            <Checkbox
              checked={row.options.visible !== false}
              ariaLabel={t('shown', { name })}
              onChange={({ detail }) => set(index, { visible: detail.checked ? undefined : false })}
            >
              {id}
            </Checkbox>
          ),
        },
        {
          id: 'color',
          header: t('color'),
          width: 70,
          cell: ({ row, index }) => (
            <input
              type="color"
              className="graph-color"
              aria-label={t('color')}
              value={colorOf(row, index)}
              onChange={(event) => set(index, { color: event.target.value })}
            />
          ),
        },
        {
          id: 'label',
          header: t('label'),
          minWidth: 150,
          cell: ({ row, index, name }) => (
            <Typed
              label={t('labelOf', { name })}
              value={row.options.label ?? ''}
              done={(label) => set(index, { label: label || undefined })}
            />
          ),
        },
        {
          id: 'what',
          header: t('what'),
          minWidth: 240,
          cell: ({ row, index, id }) => (
            <>
              {row.fields.length > 0 ? (
                <Box fontSize="body-s">{wordsOf(row)}</Box>
              ) : (
                <Typed
                  label={t('expression')}
                  value={row.options.expression ?? ''}
                  done={(expression) => set(index, { expression })}
                />
              )}
              {messages?.has(id) && <StatusIndicator type="warning">{messages.get(id)}</StatusIndicator>}
            </>
          ),
        },
        {
          id: 'stat',
          header: t('statistic'),
          minWidth: 130,
          cell: ({ row, index }) =>
            row.fields.length === 0 ? null : (
              <Chosen
                label={t('statistic')}
                value={row.options.stat ?? ''}
                options={withOwn(STATISTICS, row.options.stat).map((value) => ({ value, label: value }))}
                usual={usualStat}
                choose={(stat) => set(index, { stat: stat || undefined })}
              />
            ),
        },
        {
          id: 'period',
          header: t('period'),
          minWidth: 130,
          cell: ({ row, index }) => (
            <Chosen
              label={t('period')}
              value={row.options.period ? String(row.options.period) : ''}
              options={withOwn(PERIODS, row.options.period).map((seconds) => ({
                value: String(seconds),
                label: periodText(seconds, t),
              }))}
              usual={t('usual')}
              choose={(period) => set(index, { period: period ? Number(period) : undefined })}
            />
          ),
        },
        {
          id: 'axis',
          header: t('axis'),
          minWidth: 110,
          cell: ({ row, index }) => (
            <Chosen
              label={t('axis')}
              value={row.options.yAxis ?? 'left'}
              options={(['left', 'right'] as const).map((value) => ({ value, label: t(value) }))}
              choose={(axis) => set(index, { yAxis: axis === 'right' ? 'right' : undefined })}
            />
          ),
        },
        {
          id: 'actions',
          header: '',
          width: 110,
          cell: ({ row, index, name }) => (
            <SpaceBetween direction="horizontal" size="xxs">
              <Button
                variant="icon"
                iconName="copy"
                ariaLabel={t('duplicate', { name })}
                onClick={() =>
                  change(
                    rows.toSpliced(index + 1, 0, {
                      ...row,
                      options: without({ ...row.options, id: undefined }),
                    }),
                  )
                }
              />
              <Button
                variant="icon"
                iconName="remove"
                ariaLabel={t('remove', { name })}
                onClick={() => change(rows.toSpliced(index, 1))}
              />
            </SpaceBetween>
          ),
        },
      ]}
    />
  );
}

/** The options without those that say nothing. */
function without(options: { readonly [K in keyof RowOptions]: RowOptions[K] | undefined }): RowOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function withOwn<T>(choices: readonly T[], own: T | undefined): readonly T[] {
  return own === undefined || choices.includes(own) ? choices : [...choices, own];
}

function wordsOf({ fields }: Row): string {
  const [namespace, name, ...rest] = fields;
  const dimensions = rest.flatMap((field, index) => (index % 2 === 0 ? [`${field}=${rest[index + 1]}`] : []));
  return [namespace, name, ...dimensions].join(' · ');
}

function periodText(
  seconds: number,
  t: (key: 'seconds' | 'minutes' | 'hours', values: { count: number }) => string,
) {
  return seconds % 3600 === 0
    ? t('hours', { count: seconds / 3600 })
    : seconds % 60 === 0
      ? t('minutes', { count: seconds / 60 })
      : t('seconds', { count: seconds });
}

/** A text that counts once it is written. */
function Typed({
  label,
  value,
  done,
}: {
  readonly label: string;
  readonly value: string;
  readonly done: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const end = () => text !== value && done(text);
  return (
    <Input
      ariaLabel={label}
      value={text}
      spellcheck={false}
      onChange={({ detail }) => setText(detail.value)}
      onBlur={end}
      onKeyDown={({ detail }) => entered(detail) && end()}
    />
  );
}

function Chosen({
  label,
  value,
  options,
  usual,
  choose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly usual?: string;
  readonly choose: (value: string) => void;
}) {
  const all = [...(usual === undefined ? [] : [{ value: '', label: usual }]), ...options];
  return (
    <Select
      ariaLabel={label}
      expandToViewport
      selectedOption={all.find((option) => option.value === value) ?? null}
      options={all}
      onChange={({ detail }) => choose(detail.selectedOption.value ?? '')}
    />
  );
}
