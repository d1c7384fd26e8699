/** The command behind each next step: what a press runs, and what other extensions find in a report. */
import type { Finding } from '../core/committee/finding';
import type { NextStep } from '../core/gaps/nextStep';
import type { GapReport } from '../core/gaps/report';
import { assertNever } from '../core/result';
import type { CommandCall, PublishedReport, WithCommand } from '../manifest';
import type { AllCommands } from './commands';

/** The command that takes a step, with its arguments. */
export function callOf(step: NextStep): CommandCall {
  switch (step.kind) {
    case 'log-win':
      return call('promoJournal.logWin');
    case 'log-win-for':
      return call(
        'promoJournal.logWinFor',
        step.dimension === undefined ? {} : { dimension: step.dimension },
      );
    case 'open-win':
      return call('promoJournal.openJournal', { id: step.win });
    case 'add-detail':
      return call('promoJournal.addDetail', { id: step.win, about: step.about });
    case 'judge-levels':
      return call('promoJournal.judgeLevels', { ask: step.wins });
    case 'review-suggestions':
      return call('promoJournal.showSuggestions', { ids: step.suggestions });
    case 'find-wins':
      return call('promoJournal.findWins', { since: step.since, until: step.until });
    case 'copy-question':
      return call('promoJournal.copyQuestion', { question: step.question });
    case 'request-feedback':
      return call('promoJournal.requestFeedback', { wins: step.wins });
    case 'record-conversation':
      return call('promoJournal.recordConversation');
    case 'review-week':
      return call('promoJournal.weeklyReview');
    case 'begin-design-doc':
      return call('promoJournal.newDesignDoc');
    case 'preview-packet':
      return call(
        'promoJournal.previewPacket',
        step.audience === undefined ? {} : { audience: step.audience },
      );
    default:
      return assertNever(step);
  }
}

/** A report as other extensions read it. */
export function publishedReport(report: GapReport): PublishedReport {
  return {
    ...report,
    dimensions: report.dimensions.map((dimension) => ({
      ...dimension,
      gaps: dimension.gaps.map(withCommand),
    })),
    findings: publishedFindings(report.findings),
  };
}

/** Findings as other extensions read them. */
export function publishedFindings(findings: readonly Finding[]): WithCommand<Finding>[] {
  return findings.map(withCommand);
}

function withCommand<Item extends { readonly step: NextStep }>({ step, ...rest }: Item): WithCommand<Item> {
  return { ...rest, ...callOf(step) };
}

/** A call of a command, its arguments checked against the manifest. */
function call<Id extends keyof AllCommands>(command: Id, ...given: Parameters<AllCommands[Id]>): CommandCall {
  return { command, arguments: given };
}
