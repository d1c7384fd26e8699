/** Stands in for the patient file system of the locks, which make and touch folders one at a time. */
export * from 'node:fs';
