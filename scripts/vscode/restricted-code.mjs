#!/usr/bin/env node
// A VS Code that starts in Restricted Mode, which `runTests` of @vscode/test-electron always switches off.
// PROMO_JOURNAL_CODE names the executable to start.
import { spawn } from 'node:child_process';

const args = process.argv.slice(2).filter((arg) => arg !== '--disable-workspace-trust');
const code = spawn(process.env.PROMO_JOURNAL_CODE, args, {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
code.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
code.on('exit', (exit) => {
  process.exitCode = exit ?? 1;
});
