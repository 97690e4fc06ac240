// Pages of memory that are written to again and again: to the garbage collector each new one is pressure.

export const PAGE_BYTES = 1024 * 1024;

/** Pages that were given back wait here for the next writer. */
export class PagePool {
  private readonly free: Buffer[] = [];

  /** A page; whatever was in it may still be there. */
  take(): Buffer {
    return this.free.pop() ?? Buffer.allocUnsafeSlow(PAGE_BYTES);
  }

  /** Takes pages back, which nobody may look at any more. */
  giveBack(pages: readonly Buffer[]): void {
    for (const page of pages) if (page.length === PAGE_BYTES) this.free.push(page);
  }
}
