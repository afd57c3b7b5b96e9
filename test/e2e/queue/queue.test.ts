import { apiFaults } from './apiFaults';
import { cancelling } from './cancelling';
import { files } from './files';
import { mainRestart } from './mainRestart';
import { redisOutage } from './redisOutage';
import { planOf } from './support/plan';
import { startQueueHost, type QueueHost } from './support/queueHost';
import { missing, seeds } from './support/suite';
import { triggerEvents } from './triggerEvents';
import { waitingAnswers } from './waitingAnswers';
import { workerDeath } from './workerDeath';

/** Six programs, two of them one after the other, each with a time limit of its own. */
const BOOT_MS = 400_000;

let host: QueueHost | undefined;

/** The host that all tests share: it takes long to start. */
function current(): QueueHost {
	if (!host) throw new ReferenceError('n8n runs only inside tests');
	return host;
}

const [seed = 0] = seeds;
const plan = planOf(seed);
const title = missing
	? `queue mode (skipped, was not found: ${missing})`
	: `queue mode (seed ${seed})`;

(missing ? describe.skip : describe)(title, () => {
	beforeAll(async () => {
		host = await startQueueHost();
	}, BOOT_MS);
	afterAll(async () => await host?.stop());

	files(current);
	cancelling(current);
	waitingAnswers(current);
	triggerEvents(current, plan);
	redisOutage(current, plan);
	mainRestart(current, plan);
	apiFaults(current);
	workerDeath(current, seeds);
});
