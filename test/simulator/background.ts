import { type PeopleActions, peopleActions } from './people/actions';
import { Answers } from './people/answers';
import { Scheduler } from './scheduler';
import type { State } from './state';
import { publishEvents } from './v4/events/publish';
import { Dispatcher } from './webhooks/dispatcher';
import { Lifecycle } from './webhooks/lifecycle';
import type { DeliveryRetry } from './webhooks/settings';

/** What goes on beside the answers to requests: people, and the webhooks that tell of them. */
export class Background {
	readonly scheduler: Scheduler;
	readonly dispatcher: Dispatcher;
	readonly lifecycle: Lifecycle;
	readonly people: PeopleActions;
	readonly answers: Answers;

	constructor(
		private readonly state: State,
		retry: DeliveryRetry,
	) {
		this.scheduler = new Scheduler(state.clock);
		this.dispatcher = new Dispatcher(state, retry);
		this.lifecycle = new Lifecycle(state, this.scheduler);
		publishEvents(state, this.dispatcher);
		this.people = peopleActions(state);
		this.answers = new Answers(state, this.scheduler, this.people);
	}

	/** Does what is due, then resolves when no download or delivery is under way or waits for an attempt. */
	async idle(): Promise<void> {
		this.scheduler.runDue();
		await this.state.downloads.idle();
		await this.dispatcher.idle();
	}

	/** Forgets what is to come and ends what is under way. */
	reset(): void {
		this.scheduler.clear();
		this.dispatcher.reset();
		this.lifecycle.clear();
		this.answers.clear();
	}

	/** The same for good; resolves when nothing runs any more. */
	async close(): Promise<void> {
		this.reset();
		await Promise.all([
			this.scheduler.close(),
			this.dispatcher.close(),
			this.state.downloads.clear(),
		]);
	}
}
