import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { listQueryDefinitions, type QueryDefinition } from '../../../api/logs';
import { useMay } from '../../../app/session';
import { Loaded } from '../../../component/Loaded';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { DeleteQuery } from './DeleteQuery';
import { useGuideQueries } from './guideQueries';
import { pastQueries } from './history';
import { SAMPLES } from './samples';
import { insightsText } from './text';

/** A query to choose. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly query: string;
  readonly groups?: readonly string[];
  readonly saved?: QueryDefinition;
}

interface LibraryProps {
  readonly close: () => void;
  readonly use: (query: string, groups: readonly string[] | undefined) => void;
}

/** All queries that one can begin with: those of the guides first. */
export function Library({ close, use }: LibraryProps) {
  const t = useText(insightsText);
  const [text, setText] = useState('');
  const list = (entries: readonly Entry[], empty: string) => (
    <Entries
      entries={entries.filter((entry) => matches(entry, text))}
      empty={text ? t('noneFound') : empty}
      use={use}
    />
  );
  return (
    <Modal visible size="large" header={t('library')} onDismiss={close}>
      <SpaceBetween size="s">
        <Input
          type="search"
          value={text}
          placeholder={t('findQuery')}
          ariaLabel={t('findQuery')}
          onChange={({ detail }) => setText(detail.value)}
        />
        <Tabs
          tabs={[
            { id: 'guides', label: t('ofGuides'), content: <OfGuides list={list} /> },
            { id: 'saved', label: t('saved'), content: <Saved list={list} /> },
            {
              id: 'samples',
              label: t('samples'),
              content: list(
                SAMPLES.map(({ name, query }) => ({ id: name, name: t(name), query })),
                '',
              ),
            },
            { id: 'history', label: t('history'), content: <History list={list} /> },
          ]}
        />
      </SpaceBetween>
    </Modal>
  );
}

type ListOf = (entries: readonly Entry[], empty: string) => ReactNode;

function OfGuides({ list }: { readonly list: ListOf }) {
  const t = useText(insightsText);
  const { guides, found, unread, isPending } = useGuideQueries();
  const loaded = { ...guides, data: isPending ? undefined : guides.data };
  return (
    <Loaded query={loaded}>
      {() => (
        <SpaceBetween size="s">
          {unread > 0 && <Alert type="warning">{t('unreadGuides', { count: unread })}</Alert>}
          {list(
            found.map(({ guide, place, query }) => ({
              id: `${guide} ${query}`,
              name: place,
              note: guide,
              query,
            })),
            t('noneOfGuides'),
          )}
        </SpaceBetween>
      )}
    </Loaded>
  );
}

function Saved({ list }: { readonly list: ListOf }) {
  const t = useText(insightsText);
  const queries = useQuery({
    queryKey: ['queryDefinitions'],
    queryFn: ({ signal }) => listQueryDefinitions({ signal }),
  });
  return (
    <Loaded query={queries}>
      {(found) =>
        list(
          found.map((saved) => ({
            id: saved.queryDefinitionId ?? saved.name,
            name: saved.name,
            note: saved.logGroupNames?.join(', ') ?? '',
            query: saved.queryString,
            ...(saved.logGroupNames?.length ? { groups: saved.logGroupNames } : {}),
            saved,
          })),
          t('noneSaved'),
        )
      }
    </Loaded>
  );
}

function History({ list }: { readonly list: ListOf }) {
  const t = useText(insightsText);
  const format = useTimeFormat();
  return list(
    pastQueries().map(({ query, groups, at }) => ({
      id: `${at}`,
      name: format.dateTime(new Date(at)),
      note: groups.join(', '),
      query,
      groups,
    })),
    t('noneBefore'),
  );
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly empty: string;
  readonly use: LibraryProps['use'];
}

function Entries({ entries, empty, use }: EntriesProps) {
  const t = useText(insightsText);
  const may = useMay('operator');
  const [deleting, setDeleting] = useState<QueryDefinition>();
  if (entries.length === 0) {
    return <Box color="text-body-secondary">{empty}</Box>;
  }
  return (
    <>
      <ul className="query-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <div className="query-entry-head">
              <div>
                <strong>{entry.name}</strong>
                {entry.note && <span className="field-note"> {entry.note}</span>}
              </div>
              <SpaceBetween direction="horizontal" size="xs">
                {entry.saved && (
                  <Button
                    variant="inline-link"
                    ariaLabel={t('deleteQuery', { name: entry.name })}
                    disabled={!may}
                    disabledReason={t('mayNot')}
                    onClick={() => setDeleting(entry.saved)}
                  >
                    {t('delete')}
                  </Button>
                )}
                <Button
                  ariaLabel={t('useQuery', { name: entry.name })}
                  onClick={() => use(entry.query, entry.groups)}
                >
                  {t('use')}
                </Button>
              </SpaceBetween>
            </div>
            <pre className="result-text">{entry.query}</pre>
          </li>
        ))}
      </ul>
      {deleting && <DeleteQuery query={deleting} close={() => setDeleting(undefined)} />}
    </>
  );
}

function matches({ name, note, query }: Entry, text: string): boolean {
  return `${name} ${note ?? ''} ${query}`.toLowerCase().includes(text.trim().toLowerCase());
}
