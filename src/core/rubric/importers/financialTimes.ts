import { Collected } from './collect';
import { field, listField, textField, textsField, type Data } from './data';
import type { Ladder } from './ladder';

/**
 * Reads a job family of the Financial Times: `levels`, `themes`, and `competencies` that name one of
 * each. A competency whose theme or level is not in the lists is left out.
 */
export function readFinancialTimes(data: Data): Ladder | undefined {
  if (!field(data, 'themes') || !field(data, 'competencies')) return undefined;
  const collected = new Collected();
  for (const theme of listField(data, 'themes')) {
    collected.dimension(
      textField(theme, 'id'),
      textField(theme, 'name'),
      theme.line,
      textField(theme, 'summary'),
    );
  }
  for (const competency of listField(data, 'competencies')) {
    const theme = textField(competency, 'theme');
    const level = textField(competency, 'level');
    for (const ask of textsField(competency, 'summary')) collected.add(theme, level, 'asks', ask);
    for (const example of textsField(competency, 'examples'))
      collected.add(theme, level, 'examples', example);
  }
  const levels = listField(data, 'levels').map((level) => {
    const id = textField(level, 'id');
    return { id, name: textField(level, 'name') || id };
  });
  const dimensions = collected.dimensions();
  return { format: 'financial-times', title: textField(data, 'name'), levels, dimensions, problems: [] };
}
