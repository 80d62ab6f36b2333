/** Its place was given to a later arrival. */
export class GaveWay extends Error {
  constructor() {
    super('newer requests came while this one was still being sent');
    this.name = 'GaveWay';
  }
}

/** A bounded number of places: when all are taken, the oldest holder gives way to the newcomer. */
export class Places {
  /** In the order in which they were taken. */
  private readonly taken = new Set<AbortController>();

  /** @param most places there are */
  constructor(private readonly most: number) {}

  /**
   * Runs a task in a place.
   *
   * @param run is given a signal that aborts, with `GaveWay`, when it has to give way
   */
  async run<Result>(run: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const [oldest] = this.taken;
    if (oldest && this.taken.size >= this.most) {
      this.taken.delete(oldest);
      oldest.abort(new GaveWay());
    }
    const mine = new AbortController();
    this.taken.add(mine);
    try {
      return await run(mine.signal);
    } finally {
      this.taken.delete(mine);
    }
  }
}
