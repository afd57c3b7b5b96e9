import type { IBuilderHint } from 'n8n-workflow';

/** What n8n's builder of workflows should know of the node for the v4 API. */
export const channelsBuilderHint: IBuilderHint = {
	searchHint:
		'Sends by WhatsApp, by a named RCS sender, or falls back from iMessage to WhatsApp to SMS (Blooio API v4, beta). For iMessage and SMS alone use Blooio. Message: Send needs to (phone number with country code, email, ct_, grp_ or chat_ ID) and text; sendFrom "channelType" with channelType blooio (iMessage), whatsapp, whatsapp_business, rcs_business or twilio (SMS). Its outputs are Sent, Fallback and one for each code in errorOutputs: an item of Fallback has to and text for the next Blooio Channels node, over another channelType. What only some channels carry (content poll, template, interactive, options effect, format) is refused before it is sent elsewhere.',
	relatedNodes: [
		{
			nodeType: 'n8n-nodes-blooio.blooioChannelsTrigger',
			relationHint: 'Starts a workflow with an event of any channel; answer To {{ $json.chat_id }}',
		},
		{
			nodeType: 'n8n-nodes-blooio.blooio',
			relationHint: 'Asks and waits for answers, approvals and deliveries',
		},
	],
};
