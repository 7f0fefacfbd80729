import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import { useQuery } from '@tanstack/react-query';
import { listGroups } from '../../api/logs';
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
      <Multiselect
        selectedOptions={selected.map((value) => ({ value, label: value }))}
        options={(groups.data ?? []).map(({ logGroupName, storedBytes, logGroupClass }) => ({
          value: logGroupName,
          label: logGroupName,
          ...(storedBytes === undefined ? {} : { labelTag: formatBytes(storedBytes) }),
          ...(logGroupClass && logGroupClass !== 'STANDARD' ? { tags: [logGroupClass] } : {}),
        }))}
        filteringType="auto"
        virtualScroll
        expandToViewport
        keepOpen
        tokenLimit={6}
        placeholder={t('choose')}
        filteringPlaceholder={t('findGroup')}
        filteringAriaLabel={t('findGroup')}
        filteringResultsText={(count, all) => t('found', { count, all })}
        empty={t('noGroups')}
        noMatch={t('noGroupMatches')}
        statusType={groups.isPending ? 'loading' : groups.error ? 'error' : 'finished'}
        loadingText={t('loadingGroups')}
        errorText={t('groupsFailed')}
        onLoadItems={() => groups.error && groups.refetch()}
        onChange={({ detail }) => onSelect(detail.selectedOptions.flatMap(({ value }) => value ?? []))}
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
