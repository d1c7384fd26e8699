import type { Ladder } from './ladder';
import { labelOf, readMarkdownLists } from './markdownList';

/** The five axes of Engineering Ladders, and what their steps are called, lowest first. */
const AXES: Readonly<Record<string, readonly string[]>> = {
  Technology: ['Adopts', 'Specializes', 'Evangelizes', 'Masters', 'Creates'],
  System: ['Enhances', 'Designs', 'Owns', 'Evolves', 'Leads'],
  People: ['Learns', 'Supports', 'Mentors', 'Coordinates', 'Manages'],
  Process: ['Follows', 'Enforces', 'Challenges', 'Adjusts', 'Defines'],
  Influence: ['Subsystem', 'Team', 'Multiple Teams', 'Company', 'Community'],
};

const AXIS_OF_STEP = new Map(
  Object.entries(AXES).flatMap(([axis, steps]) => steps.map((step) => [step.toLowerCase(), axis] as const)),
);

/**
 * Reads a ladder in the form of Engineering Ladders: a heading for each level, and under it a line for each of
 * the five axes that starts with the name of a step, not of the axis. None where not all five axes are found.
 */
export function readEngineeringLadders(text: string): Ladder | undefined {
  const ladder = readMarkdownLists(text, (item) => {
    const label = labelOf(item);
    const axis = AXIS_OF_STEP.get(label?.name.toLowerCase() ?? '');
    return label && axis !== undefined ? { name: axis, text: label.text } : label;
  });
  const names = new Set(ladder?.dimensions.map(({ name }) => name));
  const isOne = Object.keys(AXES).every((axis) => names.has(axis));
  return ladder && isOne ? { ...ladder, format: 'engineering-ladders' } : undefined;
}
