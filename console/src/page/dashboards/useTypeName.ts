import { useText } from '../../text/useText';
import { WIDGET_TYPES, type WidgetType } from './body';
import { dashboardText } from './text';

/** What a type of widgets is called. */
export function useTypeName(): (type: string) => string {
  const t = useText(dashboardText);
  return (type) => (WIDGET_TYPES.includes(type as WidgetType) ? t(type as WidgetType) : type);
}
