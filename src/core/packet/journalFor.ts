/**
 * The journal as an audience may see it: without hidden entries and without entries about them. All packets are made from
 * it, so that no other code filters by audience.
 */
import type { Journal } from '../journal/schema';
import { maySee, type Audience, type Limited } from './audience';
import { Curtain } from './curtain';

/**
 * What hangs on hidden wins alone is hidden: their projects, the feedback about them or these projects, the gaps that they
 * answer and the talks about nothing else, the weeks and mentees that nothing else tells of. What hangs on others, too,
 * loses the hidden part; words that can't be parted, of peers and in answers to the room, are hidden whole. A hidden win or
 * project that can't be read, or not all of it, hides as much as can be read of it.
 */
export function journalFor(audience: Audience, journal: Journal): Journal {
  const hidden = <Entry extends Limited>(entries: readonly Entry[]): readonly Entry[] =>
    entries.filter((entry) => !maySee(audience, entry));
  const shown = <Entry extends Limited>(entries: readonly Entry[]): readonly Entry[] =>
    entries.filter((entry) => maySee(audience, entry));
  const { wins, projects, feedback, conversations, rehearsal, weeks, mentees, remains } = journal;
  const limited = [wins, projects, feedback, conversations, rehearsal, weeks, mentees, remains];
  if (limited.every((entries) => hidden<Limited>(entries).length === 0)) return journal;
  const curtain = new Curtain({
    hidden: { wins: hidden(wins), projects: hidden(projects), remains: hidden(remains) },
    shown: shown(wins),
    projects,
  });
  return {
    ...journal,
    wins: shown(wins).map((win) => curtain.win(win)),
    projects: shown(projects).filter((entry) => !curtain.hidesProject(entry)),
    feedback: shown(feedback).flatMap((entry) => curtain.feedback(entry)),
    conversations: shown(conversations).flatMap((entry) => curtain.conversation(entry)),
    rehearsal: shown(rehearsal).filter((entry) => !curtain.hidesAnswer(entry)),
    weeks: shown(weeks).flatMap((entry) => curtain.week(entry)),
    mentees: shown(mentees).filter((entry) => !curtain.hidesMentee(entry)),
    remains: shown(remains),
    // For its author alone: it names what is hidden.
    heldBack: [],
  };
}
