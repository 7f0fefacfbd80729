import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMay } from '../../app/session';
import { useShortcut } from '../../app/shortcuts';
import { Printing } from '../../chart/printing';
import { Empty } from '../../component/Empty';
import { rangeOf } from '../../graph/bounds';
import { useText } from '../../text/useText';
import { useUrlState } from '../../url/useUrlState';
import { DashboardGrid } from './DashboardGrid';
import { DashboardHeader } from './DashboardHeader';
import './dashboard.css';
import { boxesOf, type Draft, duplicated, removed, withBoxes } from './draft';
import { Editor } from './edit/Editor';
import { dashboardText } from './text';
import { type Editing, useDraft } from './useDraft';
import { usePrint } from './usePrint';
import { useVariables } from './useVariables';
import { VariableControls } from './VariableControls';
import { applyVariables } from './variables';
import { WidgetFrame } from './WidgetFrame';

/** A dashboard that is looked at, or edited. */
export function Dashboard({ name, stored }: { readonly name: string; readonly stored: Draft }) {
  const t = useText(dashboardText);
  const [params, setParams] = useUrlState();
  const may = useMay('operator');
  const editing = useDraft(stored);
  const { draft } = editing;
  const edit = params.get('edit') === '1' && may;
  const wall = params.get('full') === '1';
  const { printing, print } = usePrint();
  const [opened, setOpened] = useState<string>();
  const variables = useVariables(draft.rest.variables);
  const items = useWidgets(editing, variables.values);
  useFirstRange(draft);
  useShortcut('e', t('edit'), () => may && setParams({ edit: '1' }));
  useShortcut('f', t('fullScreen'), () => toggleWall(wall, setParams));
  const whole = (
    <Printing value={printing}>
      <div className={printing ? 'dashboard-print' : wall ? 'dashboard-wall' : ''}>
        <SpaceBetween size="m">
          <DashboardHeader
            name={name}
            edit={edit}
            wall={wall}
            may={may}
            print={print}
            startEdit={() => setParams({ edit: '1' })}
            toggleWall={() => toggleWall(wall, setParams)}
          />
          {edit && (
            <Editor
              name={name}
              editing={editing}
              opened={opened}
              open={setOpened}
              stop={() => setParams({ edit: undefined })}
            />
          )}
          <VariableControls all={variables.all} />
          {items.length === 0 ? (
            <Empty
              title={t('empty')}
              action={may && !edit && <Button onClick={() => setParams({ edit: '1' })}>{t('edit')}</Button>}
            >
              {t('emptyMore')}
            </Empty>
          ) : (
            <DashboardGrid
              items={items}
              boxes={boxesOf(draft)}
              editing={edit && !printing}
              onBoxes={(boxes) => editing.change(withBoxes(draft, boxes))}
              render={({ key, widget }, handle) => (
                <WidgetFrame
                  widget={widget}
                  handle={handle}
                  group={`dashboard ${name}`}
                  inherit={draft.rest.periodOverride === 'inherit'}
                  act={
                    edit
                      ? (action) => {
                          if (action === 'edit') {
                            setOpened(key);
                          } else {
                            editing.change(
                              action === 'remove' ? removed(draft, key) : duplicated(draft, key),
                            );
                          }
                        }
                      : undefined
                  }
                />
              )}
            />
          )}
        </SpaceBetween>
      </div>
    </Printing>
  );
  // Paper shows the dashboard alone: beside the console, which is not printed.
  return printing ? createPortal(whole, document.body) : whole;
}

/** Widgets with the values of variables in them; the same objects until widgets or values change. */
function useWidgets({ draft }: Editing, values: ReadonlyMap<string, string>) {
  const { items, rest } = draft;
  return useMemo(() => {
    const applied = applyVariables(
      items.map((item) => item.widget),
      rest.variables ?? [],
      values,
    );
    return items.map(({ key, widget }, index) => ({ key, widget: applied[index] ?? widget }));
  }, [items, rest.variables, values]);
}

/** A link that says no time begins with that of the body. */
function useFirstRange({ rest }: Draft) {
  const [params, setParams] = useUrlState();
  const range = rangeOf(rest);
  const unsaid = !params.has('range');
  useEffect(() => {
    if (unsaid && range) {
      setParams({ range });
    }
  }, [unsaid, range, setParams]);
}

function toggleWall(wall: boolean, setParams: (change: { full: string | undefined }) => void) {
  setParams({ full: wall ? undefined : '1' });
  // A browser may refuse; the page is then as large as its window.
  if (wall && document.fullscreenElement) {
    document.exitFullscreen().catch(() => {});
  } else if (!wall) {
    document.documentElement.requestFullscreen?.().catch(() => {});
  }
}
