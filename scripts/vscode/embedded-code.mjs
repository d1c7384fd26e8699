#!/usr/bin/env node
// The embedded VS Code as one executable, for the `vscodeExecutablePath` of @vscode/test-electron.
import { register } from 'tsx/esm/api';

register();
await import('./embeddedCode.ts');
