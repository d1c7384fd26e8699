/** Stands in for the maps of compiled templates, which nobody debugs: Handlebars does without. */
export const SourceNode = undefined;
