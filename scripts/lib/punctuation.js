/** Stands in for tables of punctuation, which regular expressions know by now. */
export const P = /\p{P}/u;
export const S = /\p{S}/u;
export const Z = /\p{Z}/u;
