/** Lives for as long as its supervisor, and does nothing. */
import { liveWithSupervisor, tellReady } from '../child-side';

liveWithSupervisor();
setInterval(() => undefined, 1000);
tellReady();
