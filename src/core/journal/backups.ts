/** Which copies of the journal there are, and which of them stay. */
import { weekOf, type Day } from '../days';

/** Days of which every copy stays, and weeks before them of which the newest copy stays. */
const DAILY = 7;
const WEEKLY = 8;

/** Most copies with a time that stay for a day: each has something that a program or a person removed. */
const TIMED = 10;

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

/**
 * The backups that need not stay: all but those of the newest 7 days, of each day the newest 10 of a time, and the newest of
 * each of 8 weeks before them.
 */
export function superfluous(backups: readonly Backup[]): Backup[] {
  const newest = backups.toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  const daily = new Set([...new Set(newest.map(({ day }) => day))].slice(0, DAILY));
  const timed = new Map<Day, number>();
  const weekly = new Map<string, Backup>();
  const isKept = (backup: Backup): boolean => {
    const { day, time } = backup;
    if (daily.has(day)) {
      const count = (timed.get(day) ?? 0) + Number(time !== undefined);
      timed.set(day, count);
      return time === undefined || count <= TIMED;
    }
    const week = weekOf(day);
    if (weekly.has(week) || weekly.size >= WEEKLY) return false;
    weekly.set(week, backup);
    return true;
  };
  return newest.filter((backup) => !isKept(backup));
}

function orderOf({ day, time = '' }: Backup): string {
  return `${day} ${time}`;
}
