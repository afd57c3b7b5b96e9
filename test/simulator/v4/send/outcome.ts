/** An answer to a send, and the status it came with. */
export interface SendOutcome {
	status: 200 | 201 | 207 | 422;
	body: object;
}
