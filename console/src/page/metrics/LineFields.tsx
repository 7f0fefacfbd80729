import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import type { HorizontalLine, LineOrBand } from '../../graph/properties';
import { useText } from '../../text/useText';
import { metricsText } from './text';

interface LineFieldsProps {
  readonly line: LineOrBand<HorizontalLine>;
  readonly number: number;
  /** Without a line it is taken away. */
  readonly setLine: (line?: LineOrBand<HorizontalLine>) => void;
}

/** A line across or, with a second value, a band. */
export function LineFields({ line, number, setLine }: LineFieldsProps) {
  const t = useText(metricsText);
  const isBand = (each: LineOrBand<HorizontalLine>): each is readonly [HorizontalLine, HorizontalLine] =>
    Array.isArray(each);
  const [first, second] = isBand(line) ? line : [line, undefined];
  const write = (next: HorizontalLine, until: HorizontalLine | undefined) =>
    setLine(until ? [next, until] : next);
  const fills = (['none', 'above', 'below'] as const).map((value) => ({ value, label: t(value) }));
  const sides = [
    { value: 'left', label: t('leftShort') },
    { value: 'right', label: t('rightShort') },
  ] as const;
  return (
    <div className="metrics-line">
      <FormField label={t('value')}>
        <Value value={first.value} change={(value) => write({ ...first, value }, second)} />
      </FormField>
      <FormField label={t('until')}>
        <Input
          type="number"
          value={second ? String(second.value) : ''}
          onChange={({ detail }) =>
            write(first, detail.value === '' ? undefined : { ...second, value: Number(detail.value) })
          }
        />
      </FormField>
      <FormField label={t('label')}>
        <Input
          value={first.label ?? ''}
          onChange={({ detail }) => write({ ...first, label: detail.value }, second)}
        />
      </FormField>
      <FormField label={t('fill')}>
        <Select
          expandToViewport
          disabled={second !== undefined}
          selectedOption={fills.find((each) => each.value === (first.fill ?? 'none')) ?? null}
          options={fills}
          onChange={({ detail }) => {
            const fill = fills.find((each) => each.value === detail.selectedOption.value)?.value ?? 'none';
            write({ ...first, fill }, second);
          }}
        />
      </FormField>
      <FormField label={t('axis')}>
        <Select
          expandToViewport
          selectedOption={sides.find((each) => each.value === (first.yAxis ?? 'left')) ?? null}
          options={sides}
          onChange={({ detail }) =>
            write({ ...first, yAxis: detail.selectedOption.value === 'right' ? 'right' : 'left' }, second)
          }
        />
      </FormField>
      <Button
        variant="icon"
        iconName="remove"
        ariaLabel={t('removeLine', { number })}
        onClick={() => setLine()}
      />
    </div>
  );
}

/** A number that a line must have: while the field is empty the line keeps the one before. */
function Value({ value, change }: { readonly value: number; readonly change: (value: number) => void }) {
  const [empty, setEmpty] = useState(false);
  return (
    <Input
      type="number"
      value={empty ? '' : String(value)}
      onBlur={() => setEmpty(false)}
      onChange={({ detail }) => {
        setEmpty(detail.value === '');
        if (detail.value !== '') {
          change(Number(detail.value));
        }
      }}
    />
  );
}
