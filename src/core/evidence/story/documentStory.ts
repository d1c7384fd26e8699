/** The story that a design document, a decision record or a postmortem of the user tells. */
import { documentKindOf } from '../documents/kind';
import { outlineOf } from '../documents/markdown';
import type { DocumentText } from '../history';
import { draftFrom, type Draft, type Found } from './draft';
import { measuredIn } from './figures';
import { topicOf, type Topic } from './headings';
import { passagesOf, type Passage } from './passages';
import { MOST_SENTENCES, sentencesOf, tellingIn } from './sentences';

const MOST_OPTIONS = 5;
/** Most words of an option: a longer item argues and names nothing. */
const OPTION_WORDS = 12;

/** MADR: `Chosen option: "redis", because it is there.` */
const CHOSEN = /^chosen option:? ["“']?([^"”']{2,120})["”']?,? because (.{5,300})$/i;

/** The fields that a document tells; nothing where it tells none. */
export function documentStory({ path, text }: Pick<DocumentText, 'path' | 'text'>): Draft | undefined {
  const passages = passagesOf(outlineOf(text).lines.join('\n'));
  const about = (topic: Topic): Passage[] => passages.filter(({ under }) => topicOf(under) === topic);
  const told = (topic: Topic): string[] => about(topic).flatMap(tellingIn).slice(0, MOST_SENTENCES);
  const problem = [...(documentKindOf(path) === 'postmortem' ? told('summary') : []), ...told('why')].slice(
    0,
    MOST_SENTENCES,
  );
  const action = told('what');
  const decision = decisionIn(about('choice'), about('options'));
  const measured = measuredIn([...about('outcome'), ...about('why'), ...about('what')]);
  return draftFrom(
    { kind: 'doc', path },
    { problem, action, ...(decision && { decision }), ...(measured && { measured }) },
  );
}

function decisionIn(choice: readonly Passage[], alternatives: readonly Passage[]): Found['decision'] {
  const quotes = choice.flatMap(({ text }) => sentencesOf(text));
  const chosen = quotes.map((quote) => CHOSEN.exec(quote)).find((match) => match !== null);
  const told = choice.flatMap(tellingIn).slice(0, MOST_SENTENCES);
  if (!chosen && told.length === 0) return undefined;
  const options = optionsIn(alternatives);
  return {
    fields: {
      ...(options.length > 1 && { options }),
      ...(chosen
        ? { chosen: chosen[1] ?? '', why: withoutStop(chosen[2] ?? '') }
        : { chosen: told.join(' ') }),
    },
    quotes: chosen ? [chosen[0]] : told,
  };
}

/** Options are items of a list, or headings of their own below one that says so. */
function optionsIn(passages: readonly Passage[]): string[] {
  const items = passages.filter(({ kind }) => kind === 'item').map(({ text }) => withoutStop(text));
  const named = items.length > 1 ? items : passages.map(({ under }) => under.at(-1) ?? '').filter(isOption);
  return [...new Set(named)].filter((one) => one.split(' ').length <= OPTION_WORDS).slice(0, MOST_OPTIONS);
}

function isOption(heading: string): boolean {
  return heading !== '' && topicOf([heading]) === 'other';
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
