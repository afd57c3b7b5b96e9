import { newId } from '../ids';

/** A support request to forward the calls of a number (requestCallForwarding). */
export interface TicketRecord {
	ticketId: string;
	/** Our own number, E.164. */
	phoneNumber: string;
	/** E.164. */
	forwardTo: string;
}

/** Support requests; nobody ever works on them, so all stay open. */
export class Tickets {
	private tickets: TicketRecord[] = [];

	clear(): void {
		this.tickets = [];
	}

	open(given: Omit<TicketRecord, 'ticketId'>): TicketRecord {
		const ticket = { ticketId: newId('tkt'), ...given };
		this.tickets.push(ticket);
		return ticket;
	}

	all(): TicketRecord[] {
		return [...this.tickets];
	}
}
