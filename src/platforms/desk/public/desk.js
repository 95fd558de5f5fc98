/** The channel page: live messages, the command box, the buttons. Works without this file too, one page a step. */
import { startComposer } from './composer.js';
import { startPresses } from './press.js';
import { startStream } from './stream.js';

const stream = startStream();
startComposer(stream);
startPresses(stream);
