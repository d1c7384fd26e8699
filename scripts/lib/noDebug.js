/** Stands in for the log of libraries, which goes to a console that nobody sees. */
export default function createDebug(namespace) {
  const extend = (name) => createDebug(`${namespace}:${name}`);
  return Object.assign(() => undefined, { namespace, enabled: false, extend });
}

createDebug.formatters = {};
