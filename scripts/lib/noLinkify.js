/** Stands in for the finder of bare addresses, which packets never turn into links. */
export function LinkifyIt() {
  this.isNeverUsed = true;
}
