/** Feedback of peers, from what a person or another extension says to entries of the journal. */
import { winId } from '../capture/winId';
import type { Day } from '../days';
import { isFilled, personKey } from '../gaps/proof';
import type { EntryPatch } from '../journal/edit';
import type { Feedback, Journal, Win } from '../journal/schema';

/** A change of the journal's feedback: an entry that is new, or what changes in one that is there. */
export type FeedbackChange =
  | { readonly kind: 'new'; readonly entry: Feedback & { readonly id: string } }
  | { readonly kind: 'change'; readonly id: string; readonly patch: EntryPatch<'feedback'> };

type Known = Pick<Journal, 'feedback'>;

/**
 * Records feedback. It answers an open request to the same person about these wins; about other wins it is a new
 * entry.
 */
export function feedbackChange(given: Feedback, { feedback }: Known, today: Day): FeedbackChange {
  const asked = isFilled(given.quote) ? openRequest(given, feedback) : undefined;
  const date = given.date ?? today;
  if (!asked) return { kind: 'new', entry: { ...given, id: idFor(given, date, feedback), date } };
  const { id: _, from: __, requests, ...said } = given;
  const answered = (requests ?? asked.requests).map((request, index, all) =>
    index === all.length - 1 ? { ...request, answered: request.answered ?? date } : request,
  );
  return { kind: 'change', id: asked.id, patch: { ...said, date, requests: answered } };
}

/**
 * Records that somebody was asked today about these wins. Asking again about the same wins adds a request to the
 * entry.
 */
export function requestChange(
  { who, wins }: { readonly who: string; readonly wins: readonly Win[] },
  { feedback }: Known,
  today: Day,
): FeedbackChange {
  const ids = wins.map(({ id }) => id);
  const again = requestsOf(who, feedback).find(
    (one) => [...(one.wins ?? [])].sort().join('\n') === [...ids].sort().join('\n'),
  );
  const asked = { asked: today };
  if (again) return { kind: 'change', id: again.id, patch: { requests: [...again.requests, asked] } };
  const dimensions = [...new Set(wins.flatMap((win) => win.dimensions ?? []))];
  const entry: Feedback & { id: string } = {
    id: idFor({ from: who }, today, feedback),
    from: who,
    ...(ids.length > 0 && { wins: ids }),
    ...(dimensions.length > 0 && { dimensions }),
    consent: 'asked',
    requests: [asked],
  };
  return { kind: 'new', entry };
}

/** What somebody's earlier feedback says of them: their role, level and team. */
export function knownOf(
  who: string,
  feedback: readonly Feedback[],
): Pick<Feedback, 'role' | 'level' | 'team'> {
  const earlier = feedback.filter(({ from }) => personKey(from) === personKey(who));
  const last = (key: 'role' | 'level' | 'team') => earlier.findLast((one) => isFilled(one[key]))?.[key];
  const known = { role: last('role'), level: last('level'), team: last('team') };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

interface OpenRequest extends Feedback {
  readonly id: string;
  readonly requests: NonNullable<Feedback['requests']>;
}

function openRequest({ id, from, wins }: Feedback, feedback: readonly Feedback[]): OpenRequest | undefined {
  const open = requestsOf(from, feedback);
  if (id !== undefined) return open.find((one) => one.id === id);
  return open.findLast((one) => !wins || !one.wins || one.wins.some((win) => wins.includes(win)));
}

/** What somebody was asked and has not answered. */
function requestsOf(who: string, feedback: readonly Feedback[]): OpenRequest[] {
  return feedback.flatMap((one) => {
    const { id, from, quote, requests } = one;
    const isOpen = personKey(from) === personKey(who) && !isFilled(quote);
    return isOpen && id !== undefined && requests?.length ? [{ ...one, id, requests }] : [];
  });
}

function idFor({ id, from }: Feedback, date: Day, feedback: readonly Feedback[]): string {
  return id ?? winId(date, from, new Set(feedback.flatMap((one) => one.id ?? [])));
}
