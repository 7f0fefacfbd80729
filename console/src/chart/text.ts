import { texts } from '../text/texts';

export const chartText = texts(
  {
    asTable: 'Show as a table',
    asChart: 'Show as a graph',
    png: 'Save as PNG',
    csv: 'Save as CSV',
    more: 'Save or show otherwise',
    time: 'Time',
    noData: 'No data points in this time',
    hide: 'Hide {label}',
    show: 'Show {label}',
    summary: '{label}: {count} series, {points} data points',
    thresholds: 'Thresholds: {values}',
  },
  {
    asTable: '表で見る',
    asChart: 'グラフで見る',
    png: 'PNG で保存',
    csv: 'CSV で保存',
    more: '保存・表示の切り替え',
    time: '時刻',
    noData: 'この時間のデータポイントはありません',
    hide: '{label} を隠す',
    show: '{label} を表示',
    summary: '{label}: {count} 系列、データポイント {points} 個',
    thresholds: 'しきい値: {values}',
  },
);
