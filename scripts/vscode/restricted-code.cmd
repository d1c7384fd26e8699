@node "%~dp0restricted-code.mjs" %*
