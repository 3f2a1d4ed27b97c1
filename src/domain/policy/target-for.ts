import {
  type Metric,
  type Priority,
  priorities,
  type Target,
  type TargetByPriority,
  type TargetSetting,
  type Targets,
  type TargetsOfPriorities,
} from './document.ts';

/** `undefined` where nothing is said of the metric at this priority, null where it is said that there is no clock. */
export function targetFor(targets: Targets, metric: Metric, priority: Priority): Target | null | undefined {
  const setting = targets[metric];
  if (setting === undefined) return undefined;
  const own = isByPriority(setting) ? inPriority(setting, priority) : setting;
  return typeof own === 'number' ? { minutes: own } : own;
}

function inPriority(setting: TargetsOfPriorities, priority: Priority): TargetSetting | undefined {
  return setting[priority] === undefined ? setting.normal : setting[priority];
}

/** One target a priority, or one for all. */
export function isByPriority(setting: TargetByPriority): setting is TargetsOfPriorities {
  return (
    typeof setting === 'object' && setting !== null && priorities.some((priority) => priority in setting)
  );
}
