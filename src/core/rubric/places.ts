import { isMap, isNode, isScalar, type Document, type LineCounter, type Range } from 'yaml';

import type { RubricProblem } from './problem';

type Path = readonly PropertyKey[];

/** Makes problems that know where in the file they are. */
export interface Places {
  problem(
    code: RubricProblem['code'],
    severity: RubricProblem['severity'],
    message: string,
    offset: number,
    length: number,
  ): RubricProblem;
  /** A problem at the value of a path, or at what is nearest around it in the file. */
  problemAt(
    code: RubricProblem['code'],
    severity: RubricProblem['severity'],
    message: string,
    path: Path,
  ): RubricProblem;
  /** A problem at a key. */
  problemAtKey(
    code: RubricProblem['code'],
    severity: RubricProblem['severity'],
    message: string,
    path: Path,
    key: string,
  ): RubricProblem;
}

export function placesIn(document: Document.Parsed, lines: LineCounter): Places {
  const problem: Places['problem'] = (code, severity, message, offset, length) => {
    return { code, severity, message, offset, length, line: Math.max(1, lines.linePos(offset).line) };
  };
  const at = (range: Range | null | undefined): [number, number] =>
    range ? [range[0], range[1] - range[0]] : [0, 0];
  return {
    problem,
    problemAt: (code, severity, message, path) =>
      problem(code, severity, message, ...at(nearestRange(document, path))),
    problemAtKey: (code, severity, message, path, key) =>
      problem(code, severity, message, ...at(keyRange(document, path, key) ?? nearestRange(document, path))),
  };
}

function nearestRange(document: Document.Parsed, path: Path): Range | null | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range;
  }
  return undefined;
}

function keyRange(document: Document.Parsed, path: Path, key: string): Range | null | undefined {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map)
    ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  return isNode(pair?.key) ? pair.key.range : undefined;
}
