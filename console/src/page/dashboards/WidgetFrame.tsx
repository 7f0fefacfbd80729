import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { type ReactNode, useContext, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { Printing } from '../../chart/printing';
import { Boundary } from '../../component/Boundary';
import { useText } from '../../text/useText';
import type { Interval } from '../../time/range';
import { useTimes } from '../../time/TimeContext';
import { useHref } from '../../url/useUrlState';
import { titleOf, type Widget } from './body';
import { elsewhere } from './elsewhere';
import { dashboardText } from './text';
import { useSeen } from './useSeen';
import { useTypeName } from './useTypeName';
import { WidgetContent } from './widget/WidgetContent';

/** What an editor does with a widget. */
export type WidgetAction = 'edit' | 'duplicate' | 'remove';

interface WidgetFrameProps {
  readonly widget: Widget;
  readonly inherit: boolean;
  readonly group: string;
  /** Given while editing. */
  readonly act?: ((action: WidgetAction) => void) | undefined;
  readonly handle: ReactNode;
}

/** A widget with its title and its menu. It loads when it comes into view. */
export function WidgetFrame({ widget, inherit, group, act, handle }: WidgetFrameProps) {
  const t = useText(dashboardText);
  const typeName = useTypeName();
  const navigate = useNavigate();
  const href = useHref();
  const element = useRef<HTMLDivElement>(null);
  const { interval, now, setRange } = useTimes();
  const seen = useSeen(element);
  const printing = useContext(Printing);
  const title = titleOf(widget);
  const link = elsewhere(widget);
  const plain = widget.type === 'text' && widget.properties.background === 'transparent' && !act;
  const view = useMemo(
    () => ({
      widget,
      interval,
      now,
      inherit,
      group,
      enabled: seen || printing,
      onSelect: (selected: Interval) => setRange({ kind: 'between', ...selected }),
    }),
    [widget, interval, now, inherit, group, seen, printing, setRange],
  );
  const items: ButtonDropdownProps.Items = [
    ...(link ? [{ id: 'open', text: t(link.text) }] : []),
    ...(act
      ? [
          { id: 'edit', text: t('editWidget') },
          { id: 'duplicate', text: t('duplicate') },
          { id: 'remove', text: t('removeWidget') },
        ]
      : []),
  ];
  return (
    <div ref={element} className="dashboard-widget" data-plain={plain}>
      {(title || act || link) && (
        <div className="dashboard-title">
          {handle}
          <h2 title={title}>{title ?? (act ? typeName(widget.type) : '')}</h2>
          {items.length > 0 && (
            <span className="dashboard-tools">
              <ButtonDropdown
                variant="icon"
                expandToViewport
                ariaLabel={t('widgetMenu', { name: title ?? typeName(widget.type) })}
                items={items}
                onItemClick={({ detail }) =>
                  detail.id === 'open' && link
                    ? navigate(href(link.path, link.params))
                    : act?.(detail.id as WidgetAction)
                }
              />
            </span>
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="dashboard-body" aria-label={title ?? typeName(widget.type)} tabIndex={0}>
        <Boundary>
          <WidgetContent {...view} />
        </Boundary>
      </section>
    </div>
  );
}
