import assert from 'node:assert/strict';
import { parseQuickLine, win } from '../../../src/core/capture/quickLine';
import { context, today } from './quickLineContext';
import { companyRubric } from './rubric';

describe('parseQuickLine', () => {
  it('reads the example of the design in one go', () => {
    const line =
      'Cut checkout p95 800ms → 210ms #scope @teammate !checkout ^last tue https://example.org/adr';
    assert.deepEqual(win(parseQuickLine(line, context)), {
      date: '2026-11-17',
      title: 'Cut checkout p95 from 800 ms to 210 ms',
      project: 'checkout-rewrite',
      dimensions: ['scope-of-ownership'],
      impact: { metric: 'checkout p95', before: 800, after: 210, unit: 'ms' },
      evidence: [{ link: 'https://example.org/adr' }],
      corroborators: ['teammate'],
    });
  });

  it('makes a win with nothing but a date and a title of a plain sentence', () => {
    assert.deepEqual(win(parseQuickLine('Ran it', context)), { date: today, title: 'Ran it' });
  });

  it('says where each mark is, and why one is not understood', () => {
    const { marks } = parseQuickLine('Ran it #foo ^tomorrowish @jean !new', context);
    assert.deepEqual(marks, [
      {
        kind: 'dimension',
        text: '#foo',
        start: 7,
        end: 11,
        understood: false,
        note: 'No dimension of your rubric is called “foo”',
      },
      {
        kind: 'date',
        text: '^tomorrowish',
        start: 12,
        end: 24,
        understood: false,
        note: 'Not a date: write it as 2026-11-22',
      },
      { kind: 'corroborator', text: '@jean', start: 25, end: 30, understood: true },
      { kind: 'project', text: '!new', start: 31, end: 35, understood: true, note: 'new project' },
    ]);
  });

  it('names what an ambiguous mark could be', () => {
    const { marks } = parseQuickLine('Ran it #t !platform', context);
    assert.deepEqual(
      marks.map(({ note }) => note),
      [
        '“t” could be tolerance-for-ambiguity, technical-leadership',
        '“platform” could be platform-a, platform-b',
      ],
    );
  });

  it('says that a date to come is none for a win', () => {
    const { marks, date } = parseQuickLine('Ran it ^2026-11-23', context);
    assert.equal(date, today);
    assert.deepEqual(
      [marks[0]?.understood, marks[0]?.note],
      [false, 'In the future: log it when it is done'],
    );
  });

  it('asks the given reader about a date that it does not know, up to where the date ends', () => {
    const parseDate = (text: string) =>
      text.startsWith('sprint 5') ? { day: '2026-10-01', length: 8 } : undefined;
    const read = parseQuickLine('Ran it ^sprint 5 alone', { ...context, parseDate });
    assert.deepEqual([read.title, read.date], ['Ran it alone', '2026-10-01']);
  });

  it('maps a shift to the first core dimension of it that the rubric has', () => {
    const read = (line: string) => parseQuickLine(line, { ...context, rubric: companyRubric }).dimensions;
    assert.deepEqual(read('Ran it #scope'), ['end-to-end']);
    assert.deepEqual(read('Ran it #influence'), ['mentoring']);
    assert.deepEqual(read('Ran it #on-call'), ['on-call']);
    assert.deepEqual(read('Ran it #techlead'), []);
  });
});
