import { hasSource } from '../../../editor/queryEdit';
import { NAMED_STATISTICS } from '../../../graph/statistics';
import { parseRule } from '../rule/rule';
import { isBandOperator } from '../words';
import { type Draft, queriesOf } from './draft';
import { aggregationOf, lookBackOf } from './logDraft';
import type { editText } from './text';

export type Field = Exclude<keyof Draft, 'kind'>;

type Key = keyof (typeof editText)['en'] & string;

/** What is wrong with a field, by the key of its words. */
export type Problems = Readonly<Partial<Record<Field, Key>>>;

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Percentiles, trimmed means and the like (CloudWatch User Guide, "CloudWatch statistics definitions"). */
const EXTENDED = /^((p|tm|wm|tc|ts)\d{1,2}(\.\d{1,10})?|p100|IQM|(TM|WM|TC|TS|PR)\([^()]*:[^()]*\))$/;

const whole = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined);

/** What of a draft cannot be right; what the server alone knows is not checked. */
export function validate(draft: Draft): Problems {
  const name = draft.name.trim();
  return {
    ...(name.length === 0 || name.length > 255 ? { name: 'nameInvalid' } : {}),
    ...(draft.tags.some((tag) => !tag.key.trim()) ? { tags: 'tagInvalid' } : {}),
    ...(draft.kind === 'composite' ? ofComposite(draft) : { ...ofWatched(draft), ...ofCondition(draft) }),
  };
}

function ofComposite(draft: Draft): Problems {
  const suppressed = draft.suppressor.trim() !== '';
  return {
    ...(parseRule(draft.rule).problem ? { rule: 'ruleInvalid' } : {}),
    ...(suppressed && whole(draft.wait) === undefined ? { wait: 'secondsInvalid' } : {}),
    ...(suppressed && whole(draft.extension) === undefined ? { extension: 'secondsInvalid' } : {}),
  };
}

/** CloudWatch API Reference, ScheduleConfiguration. */
const LONGEST_LOOK_BACK = 30 * DAY;

function ofLogs(draft: Draft): Problems {
  const lookBack = lookBackOf(draft);
  return {
    ...(draft.logGroups.length > 0 || hasSource(draft.logQuery) ? {} : { logGroups: 'logGroupsMissing' }),
    ...(draft.logQuery.trim() ? {} : { logQuery: 'logQueryMissing' }),
    ...(aggregationOf(draft.aggregation) ? {} : { aggregation: 'aggregationInvalid' }),
    ...((whole(draft.every) ?? 0) > 0 ? {} : { every: 'periodsInvalid' }),
    ...(Number.isInteger(lookBack) && lookBack > draft.endOffset && lookBack <= LONGEST_LOOK_BACK
      ? {}
      : { lookBack: 'lookBackInvalid' }),
    ...(draft.role.trim() ? {} : { role: 'roleMissing' }),
  };
}

function ofWatched(draft: Draft): Problems {
  if (draft.kind === 'logs') {
    return ofLogs(draft);
  }
  if (draft.kind === 'math') {
    return ofQueries(draft);
  }
  const period = whole(draft.period) ?? 0;
  return {
    ...(draft.namespace.trim() ? {} : { namespace: 'namespaceMissing' }),
    ...(draft.metricName.trim() ? {} : { metricName: 'metricMissing' }),
    ...(draft.dimensions.every((each) => each.Name.trim() && each.Value.trim())
      ? {}
      : { dimensions: 'dimensionInvalid' }),
    ...(NAMED_STATISTICS.some((each) => each === draft.statistic.trim()) ||
    EXTENDED.test(draft.statistic.trim())
      ? {}
      : { statistic: 'statisticInvalid' }),
    ...([10, 20, 30].includes(period) || (period >= 60 && period % 60 === 0)
      ? {}
      : { period: 'periodInvalid' }),
  };
}

function ofQueries(draft: Draft): Problems {
  const queries = queriesOf(draft);
  if (!queries || queries.length === 0) {
    return { queries: 'queriesInvalid' };
  }
  const returned = queries.filter((query) => query.ReturnData !== false);
  if (!isBandOperator(draft.operator)) {
    return returned.length === 1 ? {} : { queries: 'queriesReturn' };
  }
  return {
    ...(returned.length === 2 ? {} : { queries: 'queriesReturnBand' }),
    ...(returned.some((query) => query.Id === draft.thresholdMetricId)
      ? {}
      : { thresholdMetricId: 'bandInvalid' }),
  };
}

function ofCondition(draft: Draft): Problems {
  const periods = whole(draft.evaluationPeriods) ?? 0;
  const needed = whole(draft.datapointsToAlarm) ?? 0;
  const band = isBandOperator(draft.operator);
  const threshold = draft.threshold.trim();
  return {
    ...(band && draft.kind !== 'math' ? { operator: 'bandNeedsMath' as const } : {}),
    ...(!band && (threshold === '' || !Number.isFinite(Number(threshold)))
      ? { threshold: 'thresholdInvalid' as const }
      : {}),
    ...(periods < 1 ? { evaluationPeriods: 'periodsInvalid' as const } : windowProblem(draft, periods)),
    ...(needed < 1 || needed > periods ? { datapointsToAlarm: 'neededInvalid' as const } : {}),
  };
}

/** PutMetricAlarm: a day in all with periods under an hour, otherwise a week. */
function windowProblem(draft: Draft, periods: number): Problems {
  const period = draft.kind === 'metric' ? (whole(draft.period) ?? 0) : 0;
  return periods * period > (period < HOUR ? DAY : 7 * DAY) ? { evaluationPeriods: 'windowInvalid' } : {};
}
