import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo, type RefObject, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { GuideItem, GuideVersion } from '../../../api/guides';
import { AlarmLink } from '../../../component/AlarmLink';
import { StateBadge } from '../../../component/StateBadge';
import { useText } from '../../../text/useText';
import { useUrlState } from '../../../url/useUrlState';
import { countBy } from '../countBy';
import { guidesText, kindText } from '../text';
import { useAlarmStates } from './useAlarmStates';
import { useItemAtPointer } from './useItemAtPointer';

interface TakenItemsProps {
  readonly items: readonly GuideItem[];
  readonly version: GuideVersion;
  readonly text: RefObject<HTMLDivElement | null>;
  readonly mark: (from: number, to: number) => void;
  readonly jump: (line: number) => void;
}

type Kind = keyof typeof kindText.en;

/** What Hinomi took from a text, each entry tied to its lines. */
export function TakenItems({ items, version, text, mark, jump }: TakenItemsProps) {
  const t = useText(guidesText);
  const kinds = useText(kindText);
  const [params, setParams] = useUrlState();
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words.toLowerCase());
  const list = useRef<HTMLDivElement>(null);
  const active = useItemAtPointer(items, text, list);
  const kind = params.get('kind') ?? '';
  const counts = useMemo(() => countBy(items, (item) => item.kind), [items]);
  const shown = items.filter(
    (item) => (kind === '' || item.kind === kind) && item.text.toLowerCase().includes(wanted),
  );
  const options = [
    { value: '', label: `${t('allKinds')} (${items.length})` },
    ...[...counts].map(([value, count]) => ({ value, label: `${kindName(kinds, value)} (${count})` })),
  ];
  return (
    <div className="taken">
      <SpaceBetween size="xs">
        <Box variant="h2">{t('taken')}</Box>
        <Box color="text-body-secondary" fontSize="body-s">
          {t('takenMore')}
        </Box>
        <Select
          ariaLabel={t('kind')}
          selectedOption={options.find((option) => option.value === kind) ?? null}
          options={options}
          onChange={({ detail }) => setParams({ kind: detail.selectedOption.value })}
        />
        <FormField stretch>
          <Input
            type="search"
            value={words}
            ariaLabel={t('findItem')}
            placeholder={t('findItem')}
            onChange={({ detail }) => setWords(detail.value)}
          />
        </FormField>
      </SpaceBetween>
      <div className="taken-list" ref={list}>
        {shown.map((item) => (
          <Entry
            key={`${item.line} ${item.kind} ${item.text}`}
            item={item}
            kind={kindName(kinds, item.kind)}
            active={item === active}
            version={version}
            mark={mark}
            jump={jump}
          />
        ))}
        {shown.length === 0 && <Box>{t(items.length === 0 ? 'noItems' : 'noItemsMatch')}</Box>}
      </div>
    </div>
  );
}

/** A kind that this console does not know yet keeps the server's word. */
function kindName(kinds: (key: Kind) => string, kind: string): string {
  return kind in kindText.en ? kinds(kind as Kind) : kind;
}

interface EntryProps {
  readonly item: GuideItem;
  readonly kind: string;
  readonly active: boolean;
  readonly version: GuideVersion;
  readonly mark: (from: number, to: number) => void;
  readonly jump: (line: number) => void;
}

/** Remembered: the pointer over the text changes which one of many is active. */
const Entry = memo(function Entry({ item, kind, active, version, mark, jump }: EntryProps) {
  const t = useText(guidesText);
  const on = () => mark(item.line, item.endLine);
  const off = () => mark(0, 0);
  return (
    <div
      className={active ? 'taken-item taken-active' : 'taken-item'}
      data-item={`${item.line} ${item.text}`}
    >
      <button
        type="button"
        onMouseEnter={on}
        onMouseLeave={off}
        onFocus={on}
        onBlur={off}
        onClick={() => jump(item.line)}
      >
        <span className="taken-kind">
          {kind} · {t('line', { line: item.line })}
        </span>
        <span className="taken-text">{item.text}</span>
      </button>
      {item.kind === 'alarm' && <AlarmNow item={item} version={version} />}
    </div>
  );
});

/** The alarm that an entry became, and its state. */
function AlarmNow({ item, version }: { readonly item: GuideItem; readonly version: GuideVersion }) {
  const states = useAlarmStates(version);
  const name = version.resources.find((each) => each.kind === 'alarm' && each.line === item.line)?.name;
  const state = name ? states.data?.get(name) : undefined;
  return name && state ? (
    <div className="taken-alarm">
      <StateBadge state={state} /> <AlarmLink name={name} />
    </div>
  ) : null;
}
