/** Which copies of the journal there are, and which of them stay. */
import { weekOf, type Day } from '../days';

/** The days whose copies all stay, and the weeks before them of which the newest copy stays. */
const DAILY = 7;
const WEEKLY = 8;

const NAME = /^journal-(\d{4}-\d{2}-\d{2})(?:T(\d{2})(\d{2})(\d{2}))?\.yaml$/;

/** A copy of the journal: the one of a day, or one made at a time before an older one was put back. */
export interface Backup {
  readonly name: string;
  readonly day: Day;
  /** `10:15:30`; none for the copy of the day. */
  readonly time?: string;
}

/** The file name of the copy of a day, or of one made at a time, `10:15:30`. */
export function backupName(day: Day, time?: string): string {
  return `journal-${day}${time === undefined ? '' : `T${time.replaceAll(':', '')}`}.yaml`;
}

/** The backups among file names, the newest first. */
export function backupsIn(names: readonly string[]): Backup[] {
  const backups = names.flatMap((name): Backup[] => {
    const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
    if (day === undefined) return [];
    return [hours === undefined ? { name, day } : { name, day, time: `${hours}:${minutes}:${seconds}` }];
  });
  return backups.toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
}

/** The backups that need not stay: all but those of the newest 7 days, and the newest of each of 8 weeks before them. */
export function superfluous(backups: readonly Backup[]): Backup[] {
  const days = [...new Set(backups.map(({ day }) => day))].toSorted().reverse();
  const daily = new Set(days.slice(0, DAILY));
  const weekly = new Map<string, Backup>();
  for (const backup of backups.toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1))) {
    const week = weekOf(backup.day);
    if (!daily.has(backup.day) && !weekly.has(week) && weekly.size < WEEKLY) weekly.set(week, backup);
  }
  const kept = new Set(weekly.values());
  return backups.filter((backup) => !daily.has(backup.day) && !kept.has(backup));
}

function orderOf({ day, time = '' }: Backup): string {
  return `${day} ${time}`;
}
