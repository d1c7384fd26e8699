/** The story of a piece of work: what its document says, then what its most telling commit says. */
import type { Change } from '../changes';
import type { Facts, WorkFacts } from '../facts';
import type { Commit } from '../history';
import { leadOf } from '../title';
import { bodyStory, sharedWith, wordsIn } from './bodyStory';
import { documentStory } from './documentStory';
import { joined, type Draft } from './draft';

/** The draft of a piece of work; nothing where nobody wrote it down. Only the change that gave the title speaks. */
export function storyOf({ work, documents }: WorkFacts, { history }: Facts): Draft | undefined {
  const lead = leadOf(work);
  const own = new Set(documents.filter(({ addedBy }) => addedBy === 'me').map(({ path }) => path));
  const texts = history.documents.filter(({ path }) => own.has(path));
  const commit = nearestTo(lead);
  const body = commit && bodyStory({ sha: commit.sha, body: commit.body, title: lead.headline });
  return joined([...texts.map(documentStory), body].filter((draft) => draft !== undefined));
}

/** The commit of a change whose subject is nearest to the headline; none where no word of it is the same. */
function nearestTo({ commits, headline }: Change): Commit | undefined {
  const wanted = wordsIn(headline);
  const rated = commits.map((commit) => ({ commit, shared: sharedWith(wanted, commit.subject) }));
  const best = rated.reduce<(typeof rated)[number] | undefined>(
    (one, next) => (one && one.shared >= next.shared ? one : next),
    undefined,
  );
  return best && (best.shared > 0 || commits.length === 1) ? best.commit : undefined;
}
