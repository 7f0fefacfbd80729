import { texts } from '../../text/texts';

export const groupText = texts(
  {
    groups: 'Log groups',
    chosen: '{count} of {all} chosen',
    tooMany: 'At most {most} log groups at once',
    clear: 'Clear all',
    choose: 'Choose log groups',
    findGroup: 'Any part of a name',
    found: '{count} of {all}',
    noGroups: 'There is no log group in this region',
    noGroupMatches: 'No log group has this in its name',
    loadingGroups: 'Loading log groups',
    groupsFailed: 'The log groups could not be loaded',
  },
  {
    groups: 'ロググループ',
    chosen: '{all} 件中 {count} 件を選択',
    tooMany: '一度に選べるロググループは {most} 件までです',
    clear: 'すべて解除',
    choose: 'ロググループを選択',
    findGroup: '名前の一部で検索',
    found: '{all} 件中 {count} 件',
    noGroups: 'このリージョンにロググループはありません',
    noGroupMatches: '名前が一致するロググループはありません',
    loadingGroups: 'ロググループを読み込んでいます',
    groupsFailed: 'ロググループを読み込めませんでした',
  },
);
