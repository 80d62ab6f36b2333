import { startProgram } from '../supervise/program';
import { SupervisedProcess } from '../supervise/supervised-process';
import { type PictureNews, type PictureOrder, readPictureNews } from './messages';

/** Runs the process that makes the variants of pictures, from the moment that there are any. */
export class PictureMaker {
  private isStarted = false;
  private readonly process: SupervisedProcess<PictureOrder, PictureNews>;

  /**
   * @param onMade called with the keys under which variants have been made, or have disappeared
   * @param log called with a line about what went wrong
   * @param start starts the process
   */
  constructor(
    onMade: (keys: readonly string[]) => void,
    log: (line: string) => void,
    start = () => startProgram('server/pictures/picture-process.ts'),
  ) {
    this.process = new SupervisedProcess({
      name: 'The process that makes pictures',
      start,
      read: readPictureNews,
      onMessage: ({ made }) => onMade(made),
      log,
    });
  }

  /** The index has changed, and there are pictures in it. */
  look(): void {
    // Later it is started again by itself, at its own pace.
    if (!this.isStarted) this.process.start();
    this.isStarted = true;
    this.process.send('look');
  }

  /** Resolves when the process has ended. */
  stop(): Promise<void> {
    return this.process.stop();
  }
}
