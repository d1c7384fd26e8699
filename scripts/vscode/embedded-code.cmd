@node "%~dp0embedded-code.mjs" %*
