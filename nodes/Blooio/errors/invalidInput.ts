/** A value that the node refuses before anything is sent. */
export class InvalidInput extends Error {
	/**
	 * @param message what is wrong, as a sentence without its full stop
	 * @param hint what to do about it
	 * @param field label of the field that holds the value, where one field is to blame
	 */
	constructor(
		message: string,
		readonly hint: string,
		readonly field?: string,
	) {
		super(message);
		this.name = 'InvalidInput';
	}
}
