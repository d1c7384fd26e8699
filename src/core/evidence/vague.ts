import { parseSubject } from './message';

/** Words that a message can be made of and still not say what was done. */
const EMPTY = new Set(
  `a an the this that these some more few all other others another further additional various misc miscellaneous general
  it its is was are be been to of on in at for with and or from by as again now also still yet finally really just
  fix fixes fixed fixing bug bugs bugfix hotfix issue issues error errors problem problems broken break
  wip temp tmp test tests testing tested try trying attempt debug debugging work works working worked done finish finished
  update updates updated updating upd change changes changed changing edit edits edited modify modified modifications
  tweak tweaks tweaked adjust adjusted adjustment adjustments improve improved improvement improvements enhance enhanced
  enhancement enhancements clean cleanup cleaned cleaning tidy refactor refactored refactoring rework polish
  minor small little quick tiny big major initial first second third last final new old latest current next previous
  code stuff thing things file files line lines section part pt step phase round version bump commit commits push save
  checkpoint progress misc review reviews feedback comment comments suggestion suggestions pr mr nit nits address
  addressed apply applied implement implemented incorporate incorporated requested reviewer reviewers remarks
  add added adding remove removed removing delete deleted rm make made get got do does did use used using set move moved
  right correct correctly properly better good ok okay ready oops yes no not na none nothing lol see per tech debt
  todo todos format formatting lint linting typo typos up down v`.split(/\s+/),
);

const WORD = /[\p{L}][\p{L}\p{N}'’_-]*/gu;
/** A longer message is no slip of the pen, whatever its words. */
const MAX_LENGTH = 60;

/** True for a subject that says neither what was done nor where: `fix`, `wip 2`, `more review feedback`, `see #921`. */
export function saysNothing(subject: string): boolean {
  const { text, scope } = parseSubject(subject);
  if (scope !== undefined || text.length > MAX_LENGTH) return false;
  return (text.match(WORD) ?? []).every((word) => EMPTY.has(word.toLowerCase()) || word.length === 1);
}
