import assert from 'node:assert/strict';
import { readDate } from '../../../src/core/capture/dates';
import { parseNaturalDate } from '../../../src/core/capture/naturalDate';

/** A Sunday. */
const today = '2026-11-22';
const period = (from: string, to: string) => ({ from, to });

describe('readDate', () => {
  const dates: readonly (readonly [text: string, day: unknown, length?: number])[] = [
    ['2026-05-01', '2026-05-01'],
    ['2026-05-01..2026-05-03', period('2026-05-01', '2026-05-03')],
    ['2026-05-01 – 2026-05-03', period('2026-05-01', '2026-05-03')],
    ['2026-03..2026-05', period('2026-03-01', '2026-05-31')],
    ['2024-02', period('2024-02-01', '2024-02-29')],
    ['today', today],
    ['Yesterday', '2026-11-21'],
    ['sun', '2026-11-22'],
    ['last sun', '2026-11-15'],
    ['last tue https://example.org', '2026-11-17', 8],
    ['wednesday', '2026-11-18'],
    ['thurs', '2026-11-19'],
    ['3 days ago', '2026-11-19'],
    ['3d ago', '2026-11-19'],
    ['a week ago', '2026-11-15'],
    ['2 months ago', '2026-09-22'],
    ['last week', period('2026-11-09', '2026-11-15')],
    ['last month', period('2026-10-01', '2026-10-31')],
    ['last quarter', period('2026-07-01', '2026-09-30')],
    ['mar–may', period('2026-03-01', '2026-05-31')],
    ['march to may 2025', period('2025-03-01', '2025-05-31')],
    ['nov-jan', period('2026-11-01', '2027-01-31')],
    ['dec-jan', period('2025-12-01', '2026-01-31')],
    ['dec-feb 2026', period('2025-12-01', '2026-02-28')],
    ['sept', period('2026-09-01', '2026-09-30')],
    ['5 mar', '2026-03-05'],
    ['mar 5th, 2025', '2025-03-05'],
    ['24 dec', '2025-12-24'],
    ['may 12 – may 20 #scope', period('2026-05-12', '2026-05-20'), 15],
    ['last mon to fri', period('2026-11-16', '2026-11-20')],
    ['29 feb', undefined],
    ['feb 29', undefined],
    ['feb 29, 2024', '2024-02-29'],
    ['Fri 6 Nov', '2026-11-06'],
    ['Thu 6 Nov', undefined],
    ['Mon 2 November 2026', '2026-11-02'],
    ['tue, 10 nov', '2026-11-10'],
    ['tue, nov 10', '2026-11-10'],
    ['nov 3-7', period('2026-11-03', '2026-11-07')],
    ['3–7 nov', period('2026-11-03', '2026-11-07')],
    ['nov 7-3', undefined],
    ['jan 2026 - mar 2026', period('2026-01-01', '2026-03-31')],
    ['nov 2025 to feb 2026', period('2025-11-01', '2026-02-28')],
    ['last year', period('2025-01-01', '2025-12-31')],
    ['this year', period('2026-01-01', '2026-12-31')],
    ['last 3 weeks', period('2026-11-01', today)],
    ['the past two months', period('2026-09-22', today)],
    ['two months ago', '2026-09-22'],
    ['a year ago', '2025-11-22'],
    ["Q3'26", period('2026-07-01', '2026-09-30')],
    ['Q3 FY26', undefined],
    ['10am', undefined],
    ['2026-W47', period('2026-11-16', '2026-11-22')],
    ['2026-W01', period('2025-12-29', '2026-01-04')],
    ['2026-W54', undefined],
    ['2025-W53', undefined],
    ['q3', period('2026-07-01', '2026-09-30')],
    ['Q4 2025', period('2025-10-01', '2025-12-31')],
    ['mayor', undefined],
    ['todayish', undefined],
    ['2026-02-30', undefined],
    ['2026-05-03..2026-05-01', undefined],
    ['2026-05-01T10:00', undefined],
    ['', undefined],
  ];
  for (const [text, day, length] of dates) {
    it(`reads “${text}”`, () => {
      assert.deepEqual(
        readDate(text, today),
        day === undefined ? undefined : { day, length: length ?? text.length },
      );
    });
  }
});

describe('parseNaturalDate', () => {
  const dates: readonly (readonly [text: string, day: unknown, length?: number])[] = [
    ['two weeks ago', '2026-11-08'],
    ['the day before yesterday alone', '2026-11-20', 24],
    ['two weeks ago #scope 5 pm', '2026-11-08', 13],
    ['march 2025', period('2025-03-01', '2025-03-31')],
    ['march 5', '2026-03-05'],
    ['25/12/2025', '2025-12-25'],
    ['05/03/2026', undefined],
    ['5/3', undefined],
    ['10am', undefined],
    ['10:30', undefined],
    ['Q3 FY26', undefined],
    ['feb 29', undefined],
    ['29 feb', undefined],
    ['sprint 5', undefined],
    ['well, yesterday', undefined],
    ['', undefined],
  ];
  for (const [text, day, length] of dates) {
    it(`reads “${text}”`, () => {
      const expected = day === undefined ? undefined : { day, length: length ?? text.length };
      assert.deepEqual(parseNaturalDate(text, today), expected);
    });
  }
});
