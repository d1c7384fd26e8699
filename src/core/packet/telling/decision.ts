/** A decision as a sentence: what was chosen, over what, and why. */
import * as l10n from '@vscode/l10n';

import type { Win } from '../../journal/schema';
import { inThirdPerson, isDeed } from './firstPerson';
import { asSentence, inOneLine, listed, withoutStop } from './sentences';
import { withoutEnd } from '../../text';

/** Says what the choice does, without a subject: “keeps the code”. */
const DOES =
  /^(?:keeps|saves|avoids|removes|needs|makes|lets|gives|has|is|takes|costs|works|allows|fits|scales|leaves|reuses|stays|cuts|reduces|means|puts|gets|survives|supports|solves|spares|stops|halves|runs|uses|requires)\b/;
/** Verbs that make a clause of what begins with its subject. */
const FINITE =
  /^(?:is|was|are|were|has|have|had|can|could|would|will|did|does|do|stays?|keeps?|needs?|makes?|takes?|works?|costs?|knows?|wants?)$/;
/** After these the verb belongs to a part of the sentence. */
const RELATIVE = /^(?:that|which|who|where|when|if|because)$/;
/** Words before the verb of a short clause. */
const MOST_BEFORE_VERB = 4;

/** “The decision was replicas, over a cache and a rewrite, because that keeps the code.” Nothing where nothing was chosen. */
export function decisionInWords(decision: Win['decision'], author: string): string {
  const { options = [], chosen = '', why = '' } = decision ?? {};
  const choice = plain(chosen);
  if (choice === '') return '';
  const others = options.map(plain).filter((option) => option !== '' && option !== choice);
  const said =
    others.length === 0
      ? l10n.t('The decision was {0}', choice)
      : l10n.t('The decision was {0}, over {1}', choice, listed([...new Set(others)]));
  return inThirdPerson(asSentence(said + reason(withoutStop(plain(why)))), author);
}

function plain(text: string): string {
  return withoutEnd(inOneLine(text), /[\s.,;:]/);
}

/** With “because” where the reason is a clause; as the user wrote it after a colon where that isn't sure. */
function reason(why: string): string {
  if (why === '') return '';
  const given = why.replace(/^because /i, '');
  if (given !== why || isClause(why)) return l10n.t(', because {0}', given);
  return DOES.test(why) ? l10n.t(', because it {0}', why) : `: ${why}`;
}

function isClause(why: string): boolean {
  const words = why.split(' ').slice(1, MOST_BEFORE_VERB);
  const relative = words.findIndex((word) => RELATIVE.test(word));
  const own = relative === -1 ? words : words.slice(0, relative);
  return !DOES.test(why) && own.some((word) => FINITE.test(word) || isDeed(word));
}
