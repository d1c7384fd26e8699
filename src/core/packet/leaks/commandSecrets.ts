/** Finds secrets that a command is given: `curl -u name:…`, `mysql -p…`, `docker login -p …`, `sqlplus name/…@host`. */
import { placesOf, type FoundLeak } from './leak';
import { isPassword } from './secretValue';

const GIVEN: readonly RegExp[] = [
  /(?<!\S)(?:-u|--user)[ =]["'`]?[\w.@%+-]{1,60}:([^\s"'`]{4,200})/g,
  /(?<![\w-])(?:mysql|mariadb)[\w-]{0,10} (?:[^\s|;]{1,60} ){0,8}-p["']?([^\s"'`]{4,100})/g,
  /(?<![\w-])(?:sshpass|redis-cli|(?:docker|podman|helm|az|oc)(?: [a-z]{1,10}){0,2} login) (?:[^\s|;]{1,60} ){0,8}-[pa] ?["']?([^\s"'`]{4,100})/g,
];
/** Oracle's way to sign in has a password, whatever it looks like. */
const ORACLE =
  /(?<![\w-])(?:sqlplus (?:-\w{1,5} ){0,3}|jdbc:oracle:[a-z\d]{2,8}:)["']?[^\s/@]{1,60}\/([^\s/@"'`]{3,100})@/gi;

/** Secrets in a text that are arguments of commands. */
export function commandSecretsIn(text: string): FoundLeak[] {
  return [
    ...GIVEN.flatMap((form) => placesOf('secret', text, form, (value) => isPassword(value, false))),
    ...placesOf('secret', text, ORACLE),
  ];
}
