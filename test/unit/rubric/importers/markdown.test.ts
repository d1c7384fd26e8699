import assert from 'node:assert/strict';

import { codes, dimensionOf, imported, levelNames } from './ladders';

const COLUMNS = `# Our ladder

| | Junior | Mid | Senior |
|---|---|---|---|
| **Design** | Follows | Shapes \\| draws | Decides, with [reasons](x.md) |
| Mentoring | | Helps when asked | Grows people |
`;

const ROWS = `# Our ladder
| Level | Scope | Communication |
| --- | :-: | --- |
| L3 | Own task | Reports<br>on time |
| L4 | Own system | Persuades |
| L5 | Several systems | |
`;

describe('import of Markdown tables', () => {
  it('takes levels from the columns', () => {
    const result = imported('ladder.md', COLUMNS);
    assert.equal(result.ladder?.format, 'markdown-table');
    assert.deepEqual(levelNames(result), ['Junior', 'Mid', 'Senior']);
    const design = dimensionOf(result, 'design');
    assert.equal(design.name, 'Design');
    assert.equal(design.mid, 'Shapes | draws');
    assert.equal(design.senior, 'Decides, with reasons');
    assert.match(result.rubric?.sources?.[0]?.note ?? '', /ladder\.md\. Its licence is not known/);
  });

  it('takes levels from the rows', () => {
    const result = imported('ladder.md', ROWS, { from: 'L3', to: 'L4' });
    assert.deepEqual(levelNames(result), ['L3', 'L4', 'L5']);
    assert.equal(dimensionOf(result, 'communication').mid, 'Reports; on time');
    assert.equal(dimensionOf(result, 'scope').senior, 'Own system');
  });

  it('joins a table for each dimension, with a column of examples', () => {
    const table = (rows: string) => `| Level | What | Examples |\n|-|-|-|\n${rows}`;
    const text = `# Ours\n## Craft\n${table('| Mid | Codes | A |\n| Senior | Designs | B |\n')}\n## Influence\n${table('| Mid | Talks | C |\n| Senior | Persuades | D |\n')}`;
    const result = imported('ladder.md', text);
    assert.deepEqual(
      result.rubric?.dimensions.map(({ id, senior, goodEvidence }) => [id, senior, goodEvidence]),
      [
        ['craft', 'Designs', ['B']],
        ['influence', 'Persuades', ['D']],
      ],
    );
  });

  it('finds no ladder in a table without levels', () => {
    const text = '| Fruit | Price |\n|---|---|\n| Apple | cheap |\n| Pear | dear |\n';
    assert.deepEqual(codes(imported('prices.md', text)), ['unknown-format']);
    assert.deepEqual(codes(imported('empty.md', '')), ['unknown-format']);
  });
});

describe('import of Markdown lists', () => {
  it('takes dimensions from the words that items start with', () => {
    const text = `# Ladder\n## Mid-level\n- **Scope:** a feature\n- Quality: tests it\n## Senior\n- **Scope:** a system\n- Quality: sets the bar\n`;
    const result = imported('ladder.md', text);
    assert.equal(result.ladder?.format, 'markdown-list');
    assert.equal(dimensionOf(result, 'scope').senior, 'a system');
    assert.equal(dimensionOf(result, 'quality').mid, 'tests it');
  });

  it('takes them from headings within a level, with lists or paragraphs', () => {
    const text = `## Level 1\n### Craft\nWrites code.\n\n### People\n1. Learns\n## Level 2\n### Craft\nDesigns it.\n### People\n1. Teaches\n2. Hires\n`;
    const result = imported('design.md', text);
    assert.equal(result.rubric?.title, 'design: Level 1 to Level 2');
    assert.equal(dimensionOf(result, 'craft').senior, 'Designs it.');
    assert.equal(dimensionOf(result, 'people').senior, 'Teaches. Hires.');
  });

  it('takes them from headings around the levels', () => {
    const text = `# Craft\n## Mid\n- codes\n## Senior\n- designs\n# People\n## Mid\n- learns\n## Senior\n- teaches\n`;
    const result = imported('ladder.md', text);
    assert.equal(dimensionOf(result, 'craft').mid, 'codes');
    assert.equal(dimensionOf(result, 'people').senior, 'teaches');
  });

  it('reads no list in a fence', () => {
    const text = '## Mid\n- a\n```\n## Staff\n- b\n```\n## Senior\n- c\n';
    assert.deepEqual(levelNames(imported('ladder.md', text)), ['Mid', 'Senior']);
  });
});
