import type { Interval } from '../../../time/range';
import type { Widget } from '../body';

/** What every kind of widget is given. */
export interface WidgetView {
  readonly widget: Widget;
  readonly interval: Interval;
  readonly now: Date;
  readonly inherit: boolean;
  /** Whether it may load: it has come into view. */
  readonly enabled: boolean;
  /** Charts of one dashboard show the same moment. */
  readonly group: string;
  readonly onSelect: (interval: Interval) => void;
}
