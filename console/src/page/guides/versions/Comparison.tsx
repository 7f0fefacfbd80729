import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { type GuideKey, type GuideVersion, type ShownVersion, useGuideVersion } from '../../../api/guides';
import { Loaded } from '../../../component/Loaded';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { useUrlState } from '../../../url/useUrlState';
import { type DiffLine, lineDiff, withContext } from './lineDiff';
import { versionsText } from './text';
import './versions.css';

interface ComparisonProps {
  readonly guide: GuideKey;
  /** The newest first. */
  readonly versions: readonly GuideVersion[];
}

/** What two versions of a guide say differently, line by line. */
export function Comparison({ guide, versions }: ComparisonProps) {
  const t = useText(versionsText);
  const [params] = useUrlState();
  const newest = versions[0]?.number ?? 1;
  const after = Number(params.get('to')) || newest;
  const before = Number(params.get('from')) || Math.max(1, after - 1);
  return (
    <Container header={<Header variant="h2">{t('compare')}</Header>}>
      {versions.length < 2 ? (
        <Box>{t('oneVersion')}</Box>
      ) : (
        <SpaceBetween size="m">
          <ColumnLayout columns={2}>
            <VersionChoice label={t('before')} parameter="from" versions={versions} number={before} />
            <VersionChoice label={t('after')} parameter="to" versions={versions} number={after} />
          </ColumnLayout>
          <Texts guide={guide} before={before} after={after} />
        </SpaceBetween>
      )}
    </Container>
  );
}

interface VersionChoiceProps {
  readonly label: string;
  readonly parameter: 'from' | 'to';
  readonly versions: readonly GuideVersion[];
  readonly number: number;
}

function VersionChoice({ label, parameter, versions, number }: VersionChoiceProps) {
  const format = useTimeFormat();
  const [, setParams] = useUrlState();
  const options = versions.map((version) => ({
    value: String(version.number),
    label: String(version.number),
    description: format.dateTime(new Date(version.at)),
  }));
  return (
    <FormField label={label}>
      <Select
        options={options}
        selectedOption={options.find((option) => option.value === String(number)) ?? null}
        onChange={({ detail }) => setParams({ [parameter]: detail.selectedOption.value })}
      />
    </FormField>
  );
}

interface TextsProps {
  readonly guide: GuideKey;
  readonly before: number;
  readonly after: number;
}

function Texts({ guide, before, after }: TextsProps) {
  const first = useGuideVersion(guide, before);
  const second = useGuideVersion(guide, after);
  return (
    <Loaded query={first}>
      {(older) => <Loaded query={second}>{(newer) => <Difference before={older} after={newer} />}</Loaded>}
    </Loaded>
  );
}

interface DifferenceProps {
  readonly before: ShownVersion;
  readonly after: ShownVersion;
}

function Difference({ before, after }: DifferenceProps) {
  const t = useText(versionsText);
  const [params, setParams] = useUrlState();
  const part = params.get('part') === 'settings' ? 'settings' : 'text';
  const lines = useMemo(() => lineDiff(before[part], after[part]), [before, after, part]);
  const parts = useMemo(() => withContext(lines), [lines]);
  const count = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind).length;
  const same = count('added') + count('removed') === 0;
  return (
    <SpaceBetween size="s">
      <SegmentedControl
        label={t('compare')}
        selectedId={part}
        options={[
          { id: 'text', text: t('ofText') },
          { id: 'settings', text: t('ofSettings') },
        ]}
        onChange={({ detail }) =>
          setParams({ part: detail.selectedId === 'settings' ? 'settings' : undefined })
        }
      />
      <Box>
        {same
          ? t('sameTexts')
          : t('difference', {
              before: before.version.number,
              after: after.version.number,
              added: count('added'),
              removed: count('removed'),
            })}
      </Box>
      {!same && (
        <div className="diff">
          {parts.map((each) =>
            'left' in each ? (
              <div key={`left ${parts.indexOf(each)}`} className="diff-left">
                {t('left', { count: each.left })}
              </div>
            ) : (
              each.lines.map((line) => <Line key={`${line.before} ${line.after}`} line={line} />)
            ),
          )}
        </div>
      )}
    </SpaceBetween>
  );
}

const MARKS = { same: '', removed: '-', added: '+' } as const;

function Line({ line }: { readonly line: DiffLine }) {
  const text = <span className="diff-text">{line.text || ' '}</span>;
  return (
    <div className={`diff-line diff-${line.kind}`}>
      <span className="diff-number">{line.before ?? ''}</span>
      <span className="diff-number">{line.after ?? ''}</span>
      <span className="diff-mark" aria-hidden="true">
        {MARKS[line.kind]}
      </span>
      {line.kind === 'added' && <ins>{text}</ins>}
      {line.kind === 'removed' && <del>{text}</del>}
      {line.kind === 'same' && text}
    </div>
  );
}
