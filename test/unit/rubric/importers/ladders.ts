/** Small ladders in each of the known forms, and how tests import them. */
import assert from 'node:assert/strict';

import { importLadder, type ImportedRubric } from '../../../../src/core/rubric/importers/importLadder';
import type { DimensionFile } from '../../../../src/core/rubric/schema';

export const FINANCIAL_TIMES = `name: Platform
levels:
  - {id: engineer, name: Engineer}
  - {id: senior, name: Senior Engineer}
  - {id: principal, name: Principal Engineer}
themes:
  - id: delivery
    name: Delivery
    summary: |
      Gets work
      to its users.
  - {id: talk, name: Communication}
competencies:
  - {id: 1, level: engineer, theme: delivery, summary: Ships what is asked for}
  - id: 2
    level: senior
    theme: delivery
    summary: Runs a launch from plan to follow-up
    examples: [Moved a service without downtime, Cut the bill of a cluster]
  - {id: 3, level: senior, theme: talk, summary: Tells product what a choice costs}
  - {id: 4, level: senior, theme: nowhere, summary: Belongs to no theme}
`;

export const MONZO = `---
title: "🛠️ Backend Framework"
levels: 4
topics:
  - name: "impact"
    title:
    content:
      - level: 2
        criteria:
          - "Delivers what is well defined"
      - level: 3
        criteria:
          - "Solves ambiguous problems"
          - "Leads small projects"
        exampleCriteria:
          - criteria: "Fights fires"
            examples:
              - "Found the cause of an outage and wrote it down"
  - name: "leadership"
    title: "👩‍💼 Leadership"
    content:
      - level: 3
        criteria: ["Mentors new engineers"]
---
### About
- level 9 of nothing
`;

export const SNOWFLAKE = `{
  "MOBILE": {
    "displayName": "Mobile", "category": "A",
    "description": "Builds for phones",
    "milestones": [{
      "summary": "Follows the patterns",
      "signals": ["Adds a screen", "Reuses parts"],
      "examples": ["Added a button"]
    }, {
      "summary": "Designs features",
      "signals": ["Splits the work", "Writes the plan"],
      "examples": ["Designed the cache", "Taught the team"]
    }]
  },
  "MENTORSHIP": {
    "displayName": "Mentorship",
    "milestones": [
      { "summary": "Answers", "signals": [], "examples": [] },
      { "summary": "Teaches others", "signals": [], "examples": [] }
    ]
  }
}
`;

export const ENGINEERING_LADDERS = `# Developer

| Level | Senior | Position |
| :---: | :---: | :---: |
| 1 | No | [D1](#d1) |
| 2 | Yes | [D2](#d2) |

## D1 - Developer 1
<picture><img alt="x" src="x.png"></picture>

* **Adopts**: takes up the tools of the team
* **Enhances**: adds features
* **Learns**: learns from others
* **Follows**: goes by the process
* **Subsystem**: changes one part

## D2 - Developer 2
* **Specializes**: is asked about one technology
* **Owns**: runs the system in production
* **Mentors**: mentors others
* **Follows**: goes by the process
* **Multiple Teams**: changes other teams, too

# Other pages
* [**Introduction**](README.md)
`;

export function imported(name: string, text: string, choice = {}): ImportedRubric {
  return importLadder({ name, text }, choice);
}

/** The codes of an import's problems. */
export function codes({ problems }: ImportedRubric): string[] {
  return problems.map(({ code }) => code);
}

/** The dimension of an imported rubric that has an id. */
export function dimensionOf({ rubric, problems }: ImportedRubric, id: string): DimensionFile {
  const found = rubric?.dimensions.find((dimension) => dimension.id === id);
  assert.ok(found, JSON.stringify({ problems, ids: rubric?.dimensions.map((dimension) => dimension.id) }));
  return found;
}

/** The names of an import's levels. */
export function levelNames({ levels }: ImportedRubric): string[] {
  return levels.map(({ name }) => name);
}
