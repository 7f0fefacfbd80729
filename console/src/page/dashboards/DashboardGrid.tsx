import Icon from '@cloudscape-design/components/icon';
import LiveRegion from '@cloudscape-design/components/live-region';
import { type CSSProperties, type ReactNode, useRef, useState } from 'react';
import { useText } from '../../text/useText';
import { titleOf } from './body';
import './dashboard.css';
import type { Item } from './draft';
import type { Box } from './grid';
import { dashboardText } from './text';
import { type Grip, useGridDrag } from './useGridDrag';
import { useTypeName } from './useTypeName';

interface DashboardGridProps {
  readonly items: readonly Item[];
  readonly boxes: readonly Box[];
  readonly editing: boolean;
  readonly onBoxes: (boxes: readonly Box[]) => void;
  readonly render: (item: Item, handle: ReactNode) => ReactNode;
}

/** Widgets on 24 columns; while editing each has a handle to move it and one for its size. */
export function DashboardGrid({ items, boxes: placed, editing, onBoxes, render }: DashboardGridProps) {
  const t = useText(dashboardText);
  const typeName = useTypeName();
  const grid = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const nameOf = ({ widget }: Item) => titleOf(widget) ?? typeName(widget.type);
  const tell = (boxes: readonly Box[], key: string) => {
    const box = boxes.find((each) => each.key === key);
    const item = items.find((each) => each.key === key);
    if (box && item) {
      setSaid(t('at', { ...box, name: nameOf(item), x: box.x + 1, y: box.y + 1 }));
    }
    onBoxes(boxes);
  };
  const { boxes, moving, handlers } = useGridDrag(grid, placed, tell);
  const handle = (item: Item, grip: Grip) => (
    <button
      type="button"
      className={`dashboard-handle${grip === 'resize' ? ' dashboard-corner' : ''}`}
      aria-label={t(grip, { name: nameOf(item) })}
      {...handlers(item.key, grip)}
    >
      <Icon name={grip === 'move' ? 'drag-indicator' : 'resize-area'} />
    </button>
  );
  const shown = items
    .flatMap((item) => {
      const box = boxes.find((each) => each.key === item.key);
      return box ? [{ item, box }] : [];
    })
    // Their order on a phone, on paper and for the tab key; while editing it stays, so that focus does.
    .sort((a, b) => (editing ? 0 : a.box.y - b.box.y || a.box.x - b.box.x));
  return (
    <div className={editing ? 'dashboard-wide' : ''}>
      <div ref={grid} className="dashboard-grid" data-editing={editing}>
        {shown.map(({ item, box }) => (
          <div
            key={item.key}
            className="dashboard-cell"
            data-moving={moving === item.key}
            style={placeOf(box)}
          >
            {render(item, editing && handle(item, 'move'))}
            {editing && handle(item, 'resize')}
          </div>
        ))}
      </div>
      <LiveRegion>{said}</LiveRegion>
    </div>
  );
}

function placeOf({ x, y, width, height }: Box): CSSProperties {
  return { '--column': x + 1, '--row': y + 1, '--width': width, '--height': height } as CSSProperties;
}
