import { texts } from '../../text/texts';

/** Words that all pages of alarms share. */
export const alarmsText = texts(
  {
    alarms: 'Alarms',
    kind_MetricAlarm: 'Metric',
    kind_CompositeAlarm: 'Composite',
    kind_LogAlarm: 'Log',
    actionsOn: 'Enabled',
    actionsOff: 'Disabled',
    actionsMuted: 'Muted',
    actionsUnknown: 'Enabled, muted or not is unknown',
    onlyOperators: 'Only operators and admins may do this.',
    remove: 'Remove',
    edit: 'Edit',
    mute: 'Mute',
    evaluation_PARTIAL_DATA: 'Evaluated on a part of the data',
    evaluation_EVALUATION_ERROR: 'Cannot be evaluated',
    evaluation_EVALUATION_FAILURE: 'The last evaluation failed',
  },
  {
    alarms: 'アラーム',
    kind_MetricAlarm: 'メトリクス',
    kind_CompositeAlarm: '複合',
    kind_LogAlarm: 'ログ',
    actionsOn: '有効',
    actionsOff: '無効',
    actionsMuted: 'ミュート中',
    actionsUnknown: '有効 (ミュート中かは不明)',
    onlyOperators: '運用者か管理者だけができます。',
    remove: '削除',
    edit: '編集',
    mute: 'ミュート',
    evaluation_PARTIAL_DATA: 'データの一部だけで評価しています',
    evaluation_EVALUATION_ERROR: '評価できません',
    evaluation_EVALUATION_FAILURE: '前回の評価に失敗しました',
  },
);
