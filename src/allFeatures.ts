import * as backups from './features/backups';
import * as conflicts from './features/conflicts';
import * as conversations from './features/conversations';
import * as designDocs from './features/designDocs';
import * as feedback from './features/feedback';
import * as gaps from './features/gaps';
import * as importRubric from './features/importRubric';
import * as inbox from './features/inbox';
import * as journal from './features/journal';
import * as journalEditor from './features/journalEditor';
import * as location from './features/location';
import * as log from './features/log';
import * as logWin from './features/logWin';
import * as mentees from './features/mentees';
import * as packet from './features/packet';
import * as projects from './features/projects';
import * as rehearsal from './features/rehearsal';
import * as rubrics from './features/rubrics';
import * as search from './features/search';
import * as statusBar from './features/statusBar';
import * as templates from './features/templates';
import * as weekly from './features/weekly';

/** Everything that a user sees. */
export const FEATURES = [
  logWin,
  inbox,
  gaps,
  conversations,
  rehearsal,
  journal,
  conflicts,
  backups,
  journalEditor,
  search,
  packet,
  importRubric,
  weekly,
  feedback,
  projects,
  designDocs,
  mentees,
  rubrics,
  templates,
  location,
  statusBar,
  log,
];
