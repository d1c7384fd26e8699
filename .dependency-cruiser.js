/** Files that import each other can only be understood together: no circles, neither lazy ones nor those of types alone. */
export default {
  forbidden: [{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } }],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
};
