import type { Services } from '../../host/services';
import * as actions from './actions';
import { Diagnostics } from './diagnostics';
import { Documents } from './documents';
import * as naming from './naming';
import * as structure from './structure';
import * as writing from './writing';

/** Everything that helps with a journal in an editor; loaded with the first one that is open. */
export class Editor {
  readonly documents: Documents;
  readonly diagnostics: Diagnostics;
  readonly actions = actions;
  readonly naming = naming;
  readonly structure = structure;
  readonly writing = writing;

  constructor(services: Services) {
    this.documents = new Documents(services);
    this.diagnostics = new Diagnostics(this.documents);
  }
}
