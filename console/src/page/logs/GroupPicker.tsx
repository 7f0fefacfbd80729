import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import { useQuery } from '@tanstack/react-query';
import { listGroups } from '../../api/logs';
import { NamePicker } from '../../component/NamePicker';
import { useText } from '../../text/useText';
import { formatBytes } from './bytes';
import { groupText } from './groupText';

interface GroupPickerProps {
  readonly selected: readonly string[];
  readonly onSelect: (groups: readonly string[]) => void;
  /** More than AWS takes in a request are refused by the server. */
  readonly most: number;
  /** What else is wrong, in words. */
  readonly problem?: string;
}

/** Chooses log groups among all of the region, by any part of their names. */
export function GroupPicker({ selected, onSelect, most, problem = '' }: GroupPickerProps) {
  const t = useText(groupText);
  const groups = useLogGroups();
  return (
    <FormField
      stretch
      label={t('groups')}
      description={t('chosen', { count: selected.length, all: groups.data?.length ?? '…' })}
      errorText={selected.length > most ? t('tooMany', { most }) : problem}
      info={
        selected.length > 0 && (
          <Button variant="inline-link" onClick={() => onSelect([])}>
            {t('clear')}
          </Button>
        )
      }
    >
      <NamePicker
        query={groups}
        options={(groups.data ?? []).map(({ logGroupName, storedBytes, logGroupClass }) => ({
          value: logGroupName,
          label: logGroupName,
          ...(storedBytes === undefined ? {} : { labelTag: formatBytes(storedBytes) }),
          ...(logGroupClass && logGroupClass !== 'STANDARD' ? { tags: [logGroupClass] } : {}),
        }))}
        selected={selected.map((value) => ({ value, label: value }))}
        select={onSelect}
        tokenLimit={6}
        filteringResultsText={(count, all) => t('found', { count, all })}
        words={{
          placeholder: t('choose'),
          find: t('findGroup'),
          empty: t('noGroups'),
          noMatch: t('noGroupMatches'),
          loading: t('loadingGroups'),
          failed: t('groupsFailed'),
        }}
      />
    </FormField>
  );
}

/** All log groups of the region. */
export function useLogGroups() {
  return useQuery({
    queryKey: ['logGroups'],
    queryFn: ({ signal }) => listGroups({ signal }),
    staleTime: 60_000,
  });
}
