/** `base` as an id, or with the first of `-2`, `-3`… that nothing else has. */
export function freeId(base: string, isTaken: (id: string) => boolean): string {
  let id = base;
  for (let number = 2; isTaken(id); number++) id = `${base}-${number}`;
  return id;
}
