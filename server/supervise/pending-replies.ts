interface Waiting<Reply> {
  resolve: (reply: Reply) => void;
  reject: (error: Error) => void;
}

/** Questions to another process that have not been answered, each with an id. */
export class PendingReplies<Reply> {
  private readonly waiting = new Map<number, Waiting<Reply>>();
  private count = 0;

  /** Opens a question. @returns its id, and its reply once there is one */
  open(): { id: number; reply: Promise<Reply> } {
    const id = this.count++;
    const reply = new Promise<Reply>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
    });
    return { id, reply };
  }

  /** Answers a question; a reply to one that is not open is ignored. */
  settle(id: number, reply: Reply): void {
    this.take(id)?.resolve(reply);
  }

  /** Closes a question without a reply. */
  fail(id: number, error: Error): void {
    this.take(id)?.reject(error);
  }

  /** Gives all open questions the same answer. */
  settleAll(reply: Reply): void {
    for (const id of [...this.waiting.keys()]) this.settle(id, reply);
  }

  /** Closes all that are open without a reply: the process that was asked has gone. */
  failAll(error: Error): void {
    for (const id of [...this.waiting.keys()]) this.fail(id, error);
  }

  private take(id: number): Waiting<Reply> | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }
}
