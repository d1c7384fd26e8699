import { l10n } from 'vscode';

import { SCREEN_QUESTIONS, screenProject } from '../core/gaps/projectScreen';
import type { Project } from '../core/journal/schema';
import { projectEntry } from '../core/projects/entry';
import { CodedError } from '../host/codedError';
import type { Services } from '../host/services';
import { addEntry, ensureLocation } from '../host/ui/addEntry';
import { askInSteps, type Answers, type Step } from '../host/ui/steps';
import { showDone } from '../host/ui/plain';
import type { NewProject, Written } from '../manifest';

/** Takes down a project that was given, or asks for one and what makes it worth choosing. */
export async function newProject(
  services: Services,
  given: NewProject | undefined,
): Promise<Written | undefined> {
  await services.journal.load();
  const project = given ?? (await ask());
  if (!project) return undefined;
  if (project.name.trim() === '')
    throw new CodedError({ code: 'empty-entry', message: l10n.t('A project needs a name.') });
  if (!given && !(await ensureLocation(services.journal))) return undefined;
  const written = await addEntry(services.journal, 'projects', (parsed) =>
    projectEntry(project, parsed?.journal ?? services.journal.snapshot.journal),
  );
  const { id } = written.entry;
  if (!given && written.kind === 'saved') {
    showDone(l10n.t('Kept. Wins join it with !{0}', id));
  }
  return { id, uri: written.uri };
}

async function ask(): Promise<NewProject | undefined> {
  const answers = await askInSteps(l10n.t('New project'), [
    { kind: 'text', key: 'name', prompt: l10n.t('What do people call it?'), isRequired: true },
    { kind: 'text', key: 'why', prompt: l10n.t('Why did you choose it?') },
    {
      kind: 'text',
      key: 'ambiguity',
      prompt: l10n.t('What is unclear at the start?'),
      placeholder: l10n.t('Nobody knows why a third of the carts are left'),
    },
    {
      kind: 'text',
      key: 'crossTeam',
      prompt: l10n.t('Which other teams does it need?'),
      placeholder: l10n.t('Payments and Search'),
    },
    {
      kind: 'text',
      key: 'decisions',
      prompt: l10n.t('Which decisions does it ask for?'),
      placeholder: l10n.t('Whether to keep one cache for all regions'),
    },
    {
      kind: 'text',
      key: 'outcome',
      prompt: l10n.t('What will be measurable at the end?'),
      placeholder: l10n.t('Carts left at checkout: 34 % → 25 %'),
    },
    (soFar) => verdictStep(projectOf(soFar)),
  ]);
  return answers && projectOf(answers);
}

/** What the answers say of its scope, with the reasons, before it is saved. */
function verdictStep(project: NewProject): Step {
  const { words, reasons } = screenProject(project);
  return {
    kind: 'one',
    key: 'verdict',
    prompt: l10n.t('{0}: {1}', project.name, words),
    isRequired: true,
    choices: [
      { value: 'save', icon: 'save', label: l10n.t('Save “{0}”', project.name), description: words },
      ...reasons.map((reason) => ({ value: '', icon: 'circle-small', label: reason })),
    ],
  };
}

function projectOf(answers: Answers): NewProject {
  const why = answers.one('why');
  const screen: Project['screen'] = Object.fromEntries(
    SCREEN_QUESTIONS.flatMap((key) => {
      const answer = answers.one(key);
      return answer === undefined ? [] : [[key, answer]];
    }),
  );
  return {
    name: answers.one('name') ?? '',
    ...(why !== undefined && { why }),
    ...(Object.keys(screen).length > 0 && { screen }),
    status: 'idea',
  };
}
