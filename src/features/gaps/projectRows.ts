/** The rows of projects: which have scope and why, what the work is made of, what the case hangs on. */
import { l10n } from 'vscode';

import type { ProjectReport, ProjectsReport, Remark } from '../../core/gaps/projects';
import { hasScope } from '../../core/gaps/projectScreen';
import type { Row } from '../../host/ui/row';

/** One folded group; what it comes to stands in its description. */
export function projectRows({ projects, mix, risks, supply }: ProjectsReport): Row[] {
  const description = groupText(projects);
  const label = l10n.t('Projects');
  return [
    {
      id: 'projects',
      label,
      description,
      tooltip: { title: `${label}: ${description}`, lines: [supply] },
      icon: 'project',
      children: [
        { id: 'projects/supply', label: supply, tooltip: { title: supply, lines: [] }, icon: 'telescope' },
        ...risks.map((risk, index) => remarkRow(risk, `risk:${index}`, 'warning')),
        ...(mix ? [remarkRow(mix, 'mix', 'layers')] : []),
        ...projects.map(projectRow),
        {
          id: 'projects/new',
          label: l10n.t('Screen a new project…'),
          icon: 'add',
          command: { command: 'promoJournal.newProject', title: l10n.t('New project'), arguments: [] },
        },
      ],
      isFolded: true,
      spoken: [label, description, supply].join(', '),
    },
  ];
}

function groupText(projects: readonly ProjectReport[]): string {
  if (projects.length === 0) return l10n.t('none open');
  const scoped = projects.filter(({ screen }) => hasScope(screen)).length;
  return l10n.t('{0} of {1} open with scope', scoped, projects.length);
}

function projectRow({ id, name, status, why, screen, wins }: ProjectReport): Row {
  const doing = status === 'idea' ? l10n.t('idea') : l10n.t('under way');
  const description = `${screen.words} · ${doing}`;
  const [first] = wins;
  return {
    id: `project:${id}`,
    label: name,
    description,
    tooltip: {
      title: `${name}: ${description}`,
      lines: [...(why === undefined ? [] : [l10n.t('Chosen because: {0}', why)]), ...screen.reasons],
    },
    icon: hasScope(screen) ? 'rocket' : 'circle-outline',
    command: {
      command: 'promoJournal.openJournal',
      title: l10n.t('Open journal'),
      arguments: first === undefined ? [] : [{ id: first }],
    },
    spoken: [name, description, ...screen.reasons].join(', '),
  };
}

/** A remark leads to the strongest win that it is about. */
function remarkRow({ text, wins: [first] }: Remark, place: string, icon: string): Row {
  return {
    id: `projects/${place}`,
    label: text,
    tooltip: { title: text, lines: [] },
    icon,
    ...(first !== undefined && {
      command: { command: 'promoJournal.openJournal', title: text, arguments: [{ id: first }] },
    }),
  };
}
