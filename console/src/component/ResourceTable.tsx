import { useCollection } from '@cloudscape-design/collection-hooks';
import Button from '@cloudscape-design/components/button';
import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import PropertyFilter, { type PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../text/useText';
import { useUrlState } from '../url/useUrlState';
import { Empty } from './Empty';
import { Problem } from './Problem';
import { SavedViews } from './SavedViews';
import { readFilter, writeFilter } from './tableFilter';
import { componentText } from './text';

/** A column, and how one filters and sorts by it. */
export interface Column<T> {
  readonly id: string;
  readonly header: string;
  readonly cell: (item: T) => ReactNode;
  /** What is filtered and sorted by; without it neither is possible. */
  readonly value?: (item: T) => string | number;
  /** Not shown until it is chosen. */
  readonly hidden?: boolean;
  readonly width?: number;
  readonly minWidth?: number;
}

interface ResourceTableProps<T> {
  /** Names what is stored of it in the browser: columns and views. */
  readonly id: string;
  readonly title: string;
  readonly description?: ReactNode;
  readonly items: readonly T[] | undefined;
  /** There are more than these, which is told. */
  readonly more?: boolean;
  readonly error?: unknown;
  readonly retry?: () => void;
  readonly trackBy: (item: T) => string;
  readonly columns: readonly Column<T>[];
  /** What is shown when there is nothing at all. */
  readonly empty: ReactNode;
  readonly actions?: ReactNode;
  /** Stands above the filter: the few things that are looked for most. */
  readonly quickFilter?: ReactNode;
  readonly selection?: 'single' | 'multi';
  readonly selected?: readonly T[];
  readonly onSelect?: (items: readonly T[]) => void;
  /** What is sorted by first; `-` before it turns the order round. */
  readonly sort?: string;
  readonly label?: (item: T) => string;
}

interface Stored {
  readonly pageSize: number;
  readonly wrap: boolean;
  readonly striped: boolean;
  readonly columns: readonly string[];
}

/**
 * A table of resources: filter by properties and sorting in the link, columns and density in the browser, saved views;
 * it says whether it is loading, failed, empty, or filtered to nothing. Rows stay beside an error.
 */
export function ResourceTable<T>(props: ResourceTableProps<T>) {
  const t = useText(componentText);
  const [stored, setStored] = useStored(props.id, props.columns);
  const [params, setParams] = useUrlState();
  const filter = params.get('filter');
  const sort = params.get('sort') ?? props.sort ?? '';

  const { items, collectionProps, propertyFilterProps, paginationProps, filteredItemsCount, actions } =
    useCollection(rows(props), {
      propertyFiltering: {
        filteringProperties: filterable(props.columns, t('find')),
        defaultQuery: readFilter(filter),
        noMatch: (
          <Empty
            title={t('noMatch')}
            action={<Button onClick={() => setParams({ filter: undefined })}>{t('clearFilter')}</Button>}
          >
            {t('noMatchMore')}
          </Empty>
        ),
      },
      pagination: { pageSize: stored.pageSize },
      sorting: { defaultState: sortingOf(sort) },
      selection: { trackBy: (row: Row<T>) => props.trackBy(row.item) },
    });

  // The link alone says what is shown: it changes by hand, by saved views and by going back as well.
  useEffect(() => actions.setPropertyFiltering(readFilter(filter)), [actions, filter]);
  useEffect(() => actions.setSorting(sortingOf(sort)), [actions, sort]);
  return (
    <>
      {props.error && props.items && <Problem error={props.error} retry={props.retry} />}
      <Table
        {...collectionProps}
        variant="full-page"
        stickyHeader
        resizableColumns
        enableKeyboardNavigation
        wrapLines={stored.wrap}
        stripedRows={stored.striped}
        items={items}
        loading={props.items === undefined && !props.error}
        loadingText={t('loading')}
        columnDefinitions={definitions(props.columns)}
        columnDisplay={props.columns.map((each) => ({
          id: each.id,
          visible: stored.columns.includes(each.id),
        }))}
        {...(props.selection ? { selectionType: props.selection } : {})}
        selectedItems={selectedRows(items, props)}
        onSelectionChange={({ detail }) => props.onSelect?.(detail.selectedItems.map((row) => row.item))}
        onSortingChange={({ detail: { sortingColumn, isDescending } }) =>
          setParams({ sort: `${isDescending ? '-' : ''}${sortingColumn.sortingField ?? ''}` })
        }
        ariaLabels={{
          tableLabel: props.title,
          selectionGroupLabel: props.title,
          allItemsSelectionLabel: () => t('selectAll'),
          itemSelectionLabel: (_, row) => (props.label ?? props.trackBy)(row.item),
        }}
        renderAriaLive={({ totalItemsCount }) => t('matches', { count: totalItemsCount ?? 0 })}
        empty={
          props.error && !props.items ? (
            <Problem error={props.error} retry={props.retry} />
          ) : props.items && props.items.length > 0 ? (
            collectionProps.empty
          ) : (
            props.empty
          )
        }
        header={
          <Header
            variant="awsui-h1-sticky"
            counter={countOf(props)}
            description={props.description}
            actions={props.actions}
          >
            {props.title}
          </Header>
        }
        filter={
          <SpaceBetween size="xs">
            {props.quickFilter}
            <SpaceBetween direction="horizontal" size="xs">
              <PropertyFilter
                {...propertyFilterProps}
                onChange={({ detail }) => setParams({ filter: writeFilter(detail) })}
                countText={t('matches', { count: filteredItemsCount ?? 0 })}
                filteringPlaceholder={t('find')}
                filteringAriaLabel={t('find')}
                expandToViewport
              />
              <SavedViews id={props.id} />
            </SpaceBetween>
          </SpaceBetween>
        }
        pagination={<Pagination {...paginationProps} />}
        preferences={<Settings columns={props.columns} stored={stored} setStored={setStored} />}
      />
    </>
  );
}

function countOf<T>({ items, more = false }: ResourceTableProps<T>): string {
  return items ? `(${items.length}${more ? '+' : ''})` : '';
}

/** An item, and the values that it is filtered and sorted by, under the columns' names. */
type Row<T> = { readonly item: T } & Readonly<Record<string, unknown>>;

function rows<T>({ items, columns }: ResourceTableProps<T>): Row<T>[] {
  return (items ?? []).map((item) => ({
    ...Object.fromEntries(columns.flatMap(({ id, value }) => (value ? [[id, value(item)]] : []))),
    item,
  }));
}

/** Reads `column`, or `-column` for the other order. */
function sortingOf(sort: string) {
  return { sortingColumn: { sortingField: sort.replace(/^-/, '') }, isDescending: sort.startsWith('-') };
}

function selectedRows<T>(shown: readonly Row<T>[], { selected, trackBy }: ResourceTableProps<T>): Row<T>[] {
  const keys = new Set((selected ?? []).map(trackBy));
  return shown.filter((row) => keys.has(trackBy(row.item)));
}

function definitions<T>(columns: readonly Column<T>[]): TableProps.ColumnDefinition<Row<T>>[] {
  return columns.map((column) => ({
    id: column.id,
    header: column.header,
    cell: (row) => column.cell(row.item),
    ...(column.value ? { sortingField: column.id } : {}),
    ...(column.width ? { width: column.width } : {}),
    minWidth: column.minWidth ?? 110,
  }));
}

function filterable<T>(
  columns: readonly Column<T>[],
  group: string,
): PropertyFilterProps.FilteringProperty[] {
  return columns
    .filter((column) => column.value)
    .map((column) => ({
      key: column.id,
      propertyLabel: column.header,
      groupValuesLabel: `${group}: ${column.header}`,
      operators: [':', '!:', '=', '!=', '^'],
    }));
}

function Settings<T>({
  columns,
  stored,
  setStored,
}: {
  readonly columns: readonly Column<T>[];
  readonly stored: Stored;
  readonly setStored: (next: Stored) => void;
}) {
  const t = useText(componentText);
  return (
    <CollectionPreferences
      preferences={{
        pageSize: stored.pageSize,
        wrapLines: stored.wrap,
        stripedRows: stored.striped,
        visibleContent: stored.columns,
      }}
      pageSizePreference={{
        options: [20, 50, 100].map((value) => ({ value, label: t('rows', { count: value }) })),
      }}
      wrapLinesPreference={{}}
      stripedRowsPreference={{}}
      visibleContentPreference={{
        title: t('columns'),
        options: [
          {
            label: t('columns'),
            options: columns.map(({ id, header }, index) => ({ id, label: header, editable: index > 0 })),
          },
        ],
      }}
      onConfirm={({ detail }) =>
        setStored({
          pageSize: detail.pageSize ?? stored.pageSize,
          wrap: detail.wrapLines ?? stored.wrap,
          striped: detail.stripedRows ?? stored.striped,
          columns: detail.visibleContent ?? stored.columns,
        })
      }
    />
  );
}

function useStored<T>(id: string, columns: readonly Column<T>[]): [Stored, (next: Stored) => void] {
  const key = `hinomi.table.${id}`;
  const [stored, setStored] = useState<Stored>(() => {
    const usual: Stored = {
      pageSize: 50,
      wrap: true,
      striped: false,
      columns: columns.filter((column) => !column.hidden).map((column) => column.id),
    };
    try {
      return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Stored>) };
    } catch {
      return usual;
    }
  });
  return [
    stored,
    (next) => {
      localStorage.setItem(key, JSON.stringify(next));
      setStored(next);
    },
  ];
}
