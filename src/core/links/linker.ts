/** Where the evidence of a win can be looked at: an address for a commit, a pull request, a file or a ticket. Nothing is ever fetched. */
import type { Evidence, Profile } from '../journal/schema';
import { safeAddress, withoutHiddenCharacters } from '../packet/escape';
import { FORMS, formOf, pagePath, type Form, type Templates } from './forms';
import { ruleFor, type LinkRules } from './rules';

/** Gives the address of a piece of evidence; nothing where none is known. `beside` is all evidence of its win. */
export type AddressOf = (evidence: Evidence, beside: readonly Evidence[]) => string | undefined;

/** A repository's page, taken apart, with what is known of its site. */
interface Place {
  readonly page: string;
  readonly host: string;
  readonly repository: string;
  readonly templates: Form;
}

/** Links by what the journal knows of repositories, and by the user's rules for hosts. */
export function linker({ repositories = [] }: Pick<Profile, 'repositories'>, rules: LinkRules): AddressOf {
  const places = new Map(
    repositories.flatMap(({ name, url }) => {
      const place = placeOf(url, rules);
      return place ? [[name, place] as const] : [];
    }),
  );
  return (evidence, beside) => {
    const written = writtenAddress(evidence);
    if (written !== undefined) return written;
    const named = evidence.repo ?? onlyRepositoryIn(beside);
    const place = named === undefined ? undefined : places.get(named);
    const template = templateFor(evidence, place, ruleFor(rules, '')) ?? '';
    return safeAddress(filled(template, { ...placeValues(place), ...valuesOf(evidence) }) ?? '');
  };
}

/** The address that the evidence itself is. */
function writtenAddress(evidence: Evidence): string | undefined {
  const [reference = ''] = Object.entries(evidence).flatMap(([key, text]) =>
    ['repo', 'title', 'at'].includes(key) ? [] : [text],
  );
  return safeAddress(reference);
}

/** The repository that a win is about, where its evidence names one and no other. */
function onlyRepositoryIn(evidence: readonly Evidence[]): string | undefined {
  const [name, ...others] = new Set(evidence.flatMap(({ repo }) => repo ?? []));
  return others.length === 0 ? name : undefined;
}

function placeOf(url: string, rules: LinkRules): Place | undefined {
  const address = safeAddress(url);
  if (address === undefined || !/^https?:/.test(address)) return undefined;
  const { origin, host, hostname, pathname } = new URL(address);
  const path = pathname.replace(/^\/|\/$/g, '');
  const rule = ruleFor(rules, hostname);
  const form = rule.form ?? formOf(hostname, path);
  const repository = pagePath(form, path);
  return {
    page: `${origin}/${repository}`,
    host,
    repository: repository.replace(/^plugins\/gitiles\//, ''),
    templates: { ...(form && FORMS[form]), ...rule.templates },
  };
}

const HASH = /^[\da-f]{7,64}$/i;
/** Fewest digits of a hash that is not abbreviated (SHA-1). */
const WHOLE_HASH = 40;
const NUMBER = /^[#!]?(\d{1,10})$/;
const KEY = /^[A-Za-z][\w.-]{0,40}$/;

/** The template for a piece of evidence: of its repository's site; of a ticket with a key, what the rule for every host has. */
function templateFor(
  evidence: Evidence,
  place: Place | undefined,
  everywhere: { readonly templates: Templates },
): string | undefined {
  const { commit, pull, file, fileAtTag, ticket, needsWholeHash } = place?.templates ?? {};
  const isUsable = (hash: string): boolean =>
    HASH.test(hash) && (needsWholeHash !== true || hash.length >= WHOLE_HASH);
  if ('commit' in evidence) return isUsable(evidence.commit) ? commit : undefined;
  if ('pr' in evidence) return NUMBER.test(evidence.pr) ? pull : undefined;
  if ('ticket' in evidence) return NUMBER.test(evidence.ticket) ? ticket : ticketTemplate(place, everywhere);
  if (!('at' in evidence) || evidence.at === undefined) return undefined;
  if (!HASH.test(evidence.at)) return fileAtTag ?? file;
  return isUsable(evidence.at) ? file : undefined;
}

/** Sites have issues by numbers; where keys lead is the user's to say. */
function ticketTemplate(
  place: Place | undefined,
  everywhere: { readonly templates: Templates },
): string | undefined {
  const own = place?.templates.ticket;
  const isOfSite = Object.values(FORMS).some(({ ticket }) => ticket !== undefined && ticket === own);
  return (isOfSite ? undefined : own) ?? everywhere.templates.ticket;
}

type Values = Readonly<Partial<Record<string, string>>>;

function placeValues(place: Place | undefined): Values {
  return place ? { page: place.page, host: place.host, repository: place.repository } : {};
}

function valuesOf(evidence: Evidence): Values {
  if ('commit' in evidence) return { commit: evidence.commit.toLowerCase() };
  if ('pr' in evidence) return { pull: numberIn(evidence.pr) };
  if ('ticket' in evidence) return ticketValues(evidence.ticket.trim());
  const path = 'doc' in evidence ? evidence.doc : 'file' in evidence ? evidence.file : '';
  const at = 'at' in evidence ? evidence.at : undefined;
  return { ...(at !== undefined && { ref: encodedPath(at) }), ...fileValues(path) };
}

function numberIn(reference: string): string {
  return NUMBER.exec(reference)?.[1] ?? '';
}

function ticketValues(ticket: string): Values {
  if (NUMBER.test(ticket)) return { ticket: numberIn(ticket) };
  return KEY.test(ticket) ? { ticket: encodeURIComponent(ticket) } : {};
}

/** The path of a file inside its repository, without the lines that may stand behind it. */
function fileValues(reference: string): Values {
  const path = reference.replaceAll('\\', '/').replace(/#L\d+(?:-L\d+)?$/, '');
  const isInside = path !== '' && !/^(?:\/|~|[a-z]:)/i.test(path) && !path.split('/').includes('..');
  return isInside ? { file: encodedPath(path) } : {};
}

function encodedPath(path: string): string {
  return withoutHiddenCharacters(path).split('/').map(encodeURIComponent).join('/');
}

/** A template with its places filled; nothing where there is no value for one of them. */
function filled(template: string, values: Values): string | undefined {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (template === '' || names.some((name) => (values[name] ?? '') === '')) return undefined;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
