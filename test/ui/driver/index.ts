export { drive, openWorkbench, type WorkbenchOptions } from './openWorkbench';
export type { QuickInput, QuickRow } from './quickInput';
export { until } from './until';
export type { TreeRow, View } from './view';
export type { Theme, Workbench } from './workbench';
