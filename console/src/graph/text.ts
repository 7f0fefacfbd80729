import { texts } from '../text/texts';

export const graphText = texts(
  {
    noRows: 'No metric is chosen',
    noData: 'No data points in this time',
    gaugeRange: 'A gauge needs yAxis.left.min and yAxis.left.max',
    metric: 'Metric',
    MIN: 'Minimum',
    MAX: 'Maximum',
    SUM: 'Sum',
    AVG: 'Average',
    time: 'Time',
    share: '{percent} %',
    of: '{value} of {min} to {max}',
    graph: 'Graph',
  },
  {
    noRows: 'メトリクスが選ばれていません',
    noData: 'この時間のデータポイントはありません',
    gaugeRange: 'ゲージには yAxis.left.min と yAxis.left.max が必要です',
    metric: 'メトリクス',
    MIN: '最小',
    MAX: '最大',
    SUM: '合計',
    AVG: '平均',
    time: '時刻',
    share: '{percent}%',
    of: '{value} ({min} から {max})',
    graph: 'グラフ',
  },
);
