/** Lives for as long as its supervisor, and has nothing to do meanwhile. */
import { liveWithSupervisor, tellReady } from '../child-side';

liveWithSupervisor();
setInterval(() => undefined, 1000);
tellReady();
