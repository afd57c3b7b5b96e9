/** Answer to a send (schema SendMessageResponse). */
export interface SendAnswer {
	/** Single-message sends. */
	message_id?: string;
	/** A `text` array, or parts with link previews. */
	message_ids?: string[];
	/** Parts with link previews only. */
	count?: number;
	status: 'queued';
	/** Multi-recipient sends, as are the next two. */
	group_id?: string;
	group_created?: boolean;
	participants?: string[];
	/** The guid of `reply_to` is unknown; the message goes out all the same. */
	parent_unresolved?: true;
	/** Read by the Number Pools document's example, absent from the OpenAPI. */
	from_number: string;
}
