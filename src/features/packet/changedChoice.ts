import type { PreviewChoice } from '../../webview/messages';

/**
 * A choice with another in its place. A template brings its own audience, unless one is chosen with it; and who reads a
 * packet whole is chosen anew for every reader.
 */
export function changedChoice(choice: PreviewChoice, { template, ...rest }: PreviewChoice): PreviewChoice {
  const { audience, redact, ...kept } = choice;
  const isSameReader = template === undefined && rest.audience === undefined;
  return {
    ...kept,
    ...(template === undefined ? audience !== undefined && { audience } : { template }),
    ...((redact === true || (isSameReader && redact !== undefined)) && { redact }),
    ...rest,
  };
}
