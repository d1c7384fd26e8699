/** Ids of the rubrics that come with the product; each is `templates/rubrics/<id>.yaml`. */
export const BUILT_IN_RUBRICS = [
  'generic-senior',
  'google-l5',
  'amazon-sde3',
  'meta-e5',
  'microsoft-63',
] as const;
export type BuiltInRubric = (typeof BUILT_IN_RUBRICS)[number];

/** The rubric of a journal that names none. */
export const DEFAULT_RUBRIC: BuiltInRubric = 'generic-senior';

export function isBuiltInRubric(id: string): id is BuiltInRubric {
  return (BUILT_IN_RUBRICS as readonly string[]).includes(id);
}
